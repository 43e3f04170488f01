namespace LegalOversight.Platform.Files;

/// <summary>An upload under way or finished.</summary>
/// <param name="Id">Its id: 32 hexadecimal digits, not guessable.</param>
/// <param name="Name">The file's name, for people.</param>
/// <param name="Size">Declared size in bytes.</param>
/// <param name="Sha256">Declared SHA-256 in lower-case hexadecimal; after commit it is the address of the file.</param>
/// <param name="MediaType">Declared media type in its canonical form.</param>
/// <param name="Owner">The officer who sends it.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="CommittedAt">When its bytes were verified and kept for good; null until then.</param>
public sealed record Upload(string Id, string Name, long Size, string Sha256, string MediaType, string Owner, DateTimeOffset BeganAt, DateTimeOffset? CommittedAt);
