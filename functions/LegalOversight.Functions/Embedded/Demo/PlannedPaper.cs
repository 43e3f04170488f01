namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>A paper that goes with a step of the demo.</summary>
/// <param name="Material">The material it is.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Write">Writes the DOCX file.</param>
internal sealed record PlannedPaper(string Material, string Name, Func<byte[]> Write);
