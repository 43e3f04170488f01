namespace LegalOversight.Platform.Instruments;

/// <summary>A stretch of text in one face.</summary>
internal readonly record struct PaperRun(string Text, bool Bold);
