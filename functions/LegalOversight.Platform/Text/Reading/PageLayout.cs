using System.Text;
using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Reading;

// Puts characters with positions back into lines, and lines back into paragraphs: Chinese official papers have one column.
internal static partial class PageLayout
{
    public static IEnumerable<string> Paragraphs(IEnumerable<IReadOnlyCollection<Glyph>> pages)
    {
        var paragraph = new StringBuilder();
        PageLine? before = null;
        var beforeWasFull = false;
        foreach (var page in pages)
        {
            var lines = Body(Lines(page));
            var (left, right) = Margins(lines);
            var above = double.NaN;
            foreach (var line in lines)
            {
                var near = double.IsNaN(above) || line.Y - above < 3 * line.Size;
                var goesOn = before is not null && (Stacked(before, line) || beforeWasFull && near && Continues(before, line, left));
                if (!goesOn && paragraph.Length > 0)
                {
                    yield return paragraph.ToString();
                    paragraph.Clear();
                }

                Append(paragraph, line.Text);
                (before, above) = (line, line.Y);
                beforeWasFull = line.Right >= right - 2 * line.Size && !line.HasCells;
            }
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph.ToString();
        }
    }

    private static List<PageLine> Lines(IReadOnlyCollection<Glyph> page)
    {
        var lines = new List<PageLine>();
        var line = new List<Glyph>();
        foreach (var glyph in page.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Value)).OrderBy(glyph => glyph.Y))
        {
            if (line.Count > 0 && glyph.Y - line[0].Y > 0.45 * Math.Max(glyph.Size, line[0].Size))
            {
                lines.Add(Line(line));
                line = [];
            }

            line.Add(glyph);
        }

        if (line.Count > 0)
        {
            lines.Add(Line(line));
        }

        return lines;
    }

    private static PageLine Line(List<Glyph> glyphs)
    {
        var ordered = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.X))
        {
            // Bold type made by striking twice.
            if (ordered.Count > 0 && ordered[^1].Value == glyph.Value && glyph.X - ordered[^1].X < 0.15 * glyph.Size)
            {
                continue;
            }

            ordered.Add(glyph);
        }

        return new PageLine(ordered);
    }

    private static List<PageLine> Body(List<PageLine> lines)
    {
        while (lines.Count > 0 && PageNumber().IsMatch(lines[^1].Text))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0 && PageNumber().IsMatch(lines[0].Text))
        {
            lines.RemoveAt(0);
        }

        return lines;
    }

    // Tables may be wider than the text: only running lines tell where the margins are.
    private static (double Left, double Right) Margins(List<PageLine> lines)
    {
        var running = lines.Where(line => line.Count >= 12 && !line.HasCells).ToList();
        return running.Count > 0 ? (running.Min(line => line.X), running.Max(line => line.Right))
            : lines.Count > 0 ? (lines.Min(line => line.X), double.PositiveInfinity)
            : (0, 0);
    }

    private static bool Continues(PageLine before, PageLine line, double left) =>
        line.X <= left + 0.8 * line.Size && Math.Abs(before.Size - line.Size) <= 0.15 * before.Size && !line.HasCells && !Start().IsMatch(line.Text);

    // A title set from top to bottom is a column of single characters.
    private static bool Stacked(PageLine before, PageLine line) =>
        before.Count == 1 && line.Count == 1 && Math.Abs(before.X - line.X) < 0.3 * line.Size && Math.Abs(before.Size - line.Size) < 0.15 * line.Size
        && ChineseText.IsWide(line.Text[0]);

    private static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length > 0 && !ChineseText.IsWide(paragraph[^1]) && !ChineseText.IsWide(line[0]) && !(char.IsDigit(paragraph[^1]) && char.IsDigit(line[0])))
        {
            paragraph.Append(' ');
        }

        paragraph.Append(line);
    }

    [GeneratedRegex(@"^\s*(?:[-—－–―·]+\s*\d{1,4}\s*[-—－–―·]+|\d{1,4}|第\s*\d{1,4}\s*页.{0,10})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:第[〇零一二三四五六七八九十百千\d]{1,8}[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附件)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
