namespace LegalOversight.Law.CaseFiles;

/// <summary>A file that a step carries; its bytes are kept by the file store under its hash.</summary>
/// <param name="Material">The declared material that the file is handed in as.</param>
/// <param name="Name">The name that the officer gave it.</param>
/// <param name="MediaType">The media type as found in the bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes.</param>
public sealed record FileReference(string Material, string Name, string MediaType, long Size, string Sha256);
