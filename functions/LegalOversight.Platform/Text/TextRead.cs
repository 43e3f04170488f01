namespace LegalOversight.Platform.Text;

/// <summary>The text of a file in reading order.</summary>
/// <param name="Paragraphs">The paragraphs, trimmed, none empty; a table row is one paragraph with its cells parted by tabs.</param>
/// <param name="Pages">Number of pages where the format has pages (PDF, OFD), else null.</param>
/// <param name="Warnings">What a reader of the text should know; empty when all is well.</param>
public sealed record TextRead(IReadOnlyList<string> Paragraphs, int? Pages, IReadOnlyList<ReadWarning> Warnings) : ReadOutcome
{
    /// <summary>The paragraphs joined by line feeds.</summary>
    public string Text { get; } = string.Join('\n', Paragraphs);
}
