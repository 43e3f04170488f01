namespace LegalOversight.Platform.Text.Papers;

/// <summary>A legal text taken apart.</summary>
/// <param name="Preamble">What stands before the first article, chapter headings left out; the whole text when there are no articles.</param>
/// <param name="Articles">The articles in order; empty when the text has none.</param>
/// <param name="Closing">What follows the last article: signature, date, annexes; empty when nothing does.</param>
public sealed record PaperBody(string Preamble, IReadOnlyList<Article> Articles, string Closing);
