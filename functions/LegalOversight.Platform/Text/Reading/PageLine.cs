using System.Text;

namespace LegalOversight.Platform.Text.Reading;

// Characters that stand on one line, from left to right.
internal sealed class PageLine(IReadOnlyList<Glyph> glyphs)
{
    // Beyond this many ems a gap parts two cells; spaced-out titles stay below it.
    private const double CellGap = 2.2;

    private const double WordGap = 0.2;

    // Digits are often set on the grid of the Chinese characters around them.
    private const double DigitGap = 0.6;

    public double X { get; } = glyphs[0].X;

    public double Right { get; } = glyphs.Max(glyph => glyph.Right);

    public double Y { get; } = glyphs[0].Y;

    public double Size { get; } = glyphs.Max(glyph => glyph.Size);

    public int Count => glyphs.Count;

    public string Text { get; } = Join(glyphs);

    public bool HasCells => Text.Contains('\t');

    private static string Join(IReadOnlyList<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0)
            {
                var (before, after) = (glyphs[i - 1], glyphs[i]);
                var gap = (after.X - before.Right) / Math.Max(before.Size, after.Size);
                if (gap > CellGap)
                {
                    text.Append('\t');
                }
                else if (gap > (char.IsDigit(before.Value[^1]) && char.IsDigit(after.Value[0]) ? DigitGap : WordGap) && !before.IsWide && !after.IsWide)
                {
                    text.Append(' ');
                }
            }

            text.Append(glyphs[i].Value);
        }

        return text.ToString();
    }
}
