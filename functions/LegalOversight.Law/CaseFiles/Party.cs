namespace LegalOversight.Law.CaseFiles;

/// <summary>A part that an organ has in a case.</summary>
/// <param name="Name">Name in the log, such as <c>maker</c>.</param>
/// <param name="Label">Name on the screen.</param>
public sealed record Party(string Name, Label Label);
