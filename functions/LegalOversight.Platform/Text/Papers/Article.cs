using System.Globalization;

namespace LegalOversight.Platform.Text.Papers;

/// <summary>One article (条) of a legal text.</summary>
/// <param name="Number">Its number: 120 for 第一百二十条.</param>
/// <param name="Inserted">Which of those inserted after it: 1 for 第一百二十条之一; 0 for the article itself.</param>
/// <param name="Label">Its name as printed: 第一百二十条之一.</param>
/// <param name="Chapter">The heading it stands under (编、章、节), or null.</param>
/// <param name="Text">Its text without the label; its paragraphs are parted by line feeds.</param>
public sealed record Article(int Number, int Inserted, string Label, string? Chapter, string Text)
{
    /// <summary>The key by which an address names it: <c>120</c>, or <c>120-1</c> for one inserted.</summary>
    public string Key => Inserted == 0
        ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number}-{Inserted}");
}
