using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>Sets a paper's head and blocks as Word paragraphs.</summary>
internal sealed class DocxBody(Paper paper)
{
    internal IEnumerable<OpenXmlElement> Elements() => Head().Concat(paper.Blocks.Index().SelectMany(each =>
    {
        var set = Block(each.Item).ToList();
        // The seal never stands on a page without text (GB/T 9704-2012, 7.3.5.6).
        if (paper.Blocks.ElementAtOrDefault(each.Index + 1) is PaperBlock.Seal)
        {
            KeepWithNext(set);
        }

        return set;
    }));

    private static void KeepWithNext(List<OpenXmlElement> set)
    {
        var lastRow = set.OfType<Table>().LastOrDefault()?.Elements<TableRow>().Last();
        foreach (var paragraph in set.OfType<Paragraph>().TakeLast(1).Concat(lastRow?.Descendants<Paragraph>() ?? []))
        {
            paragraph.ParagraphProperties!.KeepNext = new();
        }
    }

    private IEnumerable<Paragraph> Head()
    {
        if (paper.Head is not InstrumentHead.Sheet)
        {
            yield return Mark();
            if (paper.IsRed && paper.Head is not InstrumentHead.Letter)
            {
                yield return Empty();
                yield return Ruled(Number());
            }
            else if (paper.Head is InstrumentHead.Letter)
            {
                yield return Number();
            }

            if (paper.Head is not InstrumentHead.Order)
            {
                yield return Empty();
            }
        }

        foreach (var (i, line) in paper.Title.Index())
        {
            yield return Plain(
                JustificationValues.Center,
                DocxFace.Spacing(640, before: paper.IsRed && i == 0 ? DocxFace.Line : 0, after: i == paper.Title.Count - 1 ? DocxFace.Line : 0),
                DocxFace.Run(line, DocxFace.Song, 22));
        }

        if (paper.Head is InstrumentHead.Order)
        {
            yield return Number();
            yield return Empty();
        }
    }

    private Paragraph Mark()
    {
        var size = paper.MarkSize;
        var isHigh = paper.Head is InstrumentHead.Document or InstrumentHead.Upward or InstrumentHead.Announcement;
        var mark = Plain(
            JustificationValues.Center,
            DocxFace.Spacing(size * 28, before: isHigh ? 700 : 0, after: paper.Head is InstrumentHead.Order ? 120 : isHigh ? DocxFace.Line : 200),
            DocxFace.Run(paper.Mark, DocxFace.Song, size, colour: paper.IsRed ? DocxFace.Red : null));
        if (paper.Head is InstrumentHead.Letter)
        {
            mark.ParagraphProperties!.ParagraphBorders = new(
                new BottomBorder { Val = BorderValues.ThickThinSmallGap, Color = DocxFace.Red, Size = 24, Space = 6 });
            mark.ParagraphProperties.Indentation = new() { Left = "-567", Right = "-567" };
        }

        return mark;
    }

    private Paragraph Number()
    {
        if (paper.Signer is null)
        {
            return Plain(
                paper.Head is InstrumentHead.Letter or InstrumentHead.Order ? JustificationValues.Right : JustificationValues.Center,
                null,
                DocxFace.Run(paper.Number ?? ""));
        }

        var line = Plain(
            JustificationValues.Left,
            null,
            DocxFace.Run(paper.Number ?? ""),
            new Run(new TabChar()),
            DocxFace.Run("签发人："),
            DocxFace.Run(paper.Signer, DocxFace.Kai));
        line.ParagraphProperties!.Tabs = new(new TabStop
        {
            Val = TabStopValues.Right,
            Position = DocxFace.Millimetres(156) - DocxFace.Character,
        });
        line.ParagraphProperties.Indentation = new() { Left = "320", Right = "320" };
        return line;
    }

    private static Paragraph Ruled(Paragraph line)
    {
        line.ParagraphProperties!.ParagraphBorders = new(
            new BottomBorder { Val = BorderValues.Single, Color = DocxFace.Red, Size = 12, Space = 11 });
        line.ParagraphProperties.Indentation = null;
        return line;
    }

    private IEnumerable<OpenXmlElement> Block(PaperBlock block) => block switch
    {
        PaperBlock.Heading heading => [Indented(Runs(heading.Runs, heading.Level == 1 ? DocxFace.Hei : DocxFace.Kai), keepNext: true)],
        PaperBlock.Addressee to => [Plain(JustificationValues.Left, null, DocxFace.Run(to.Text))],
        PaperBlock.Paragraph paragraph => [Indented(Runs(paragraph.Runs, DocxFace.Fang))],
        PaperBlock.Table table => [Gap(), DocxTable.Write(table, paper.Head is InstrumentHead.Sheet ? 170 : 156), Gap()],
        PaperBlock.Annexes annexes => Annexes(annexes.Titles),
        PaperBlock.Seal => DocxSeal.Write(paper.Organ, paper.Date!),
        PaperBlock.Note note => [Empty(), Indented([DocxFace.Run(note.Text)])],
        PaperBlock.Copy copy => [Empty(), Empty(), Copy(copy.Text)],
        _ => throw new InvalidOperationException($"{block.GetType().Name} cannot be set."),
    };

    private static IEnumerable<OpenXmlElement> Annexes(IReadOnlyList<string> titles)
    {
        yield return Empty();
        foreach (var (i, title) in titles.Index())
        {
            var number = titles.Count == 1 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture) + ".";
            var line = Plain(JustificationValues.Left, null, DocxFace.Run((i == 0 ? "附件：" : "") + number + title));
            // The titles hang under each other, after 附件： and its number.
            line.ParagraphProperties!.Indentation = i == 0
                ? new() { Left = "1920", Hanging = "1280" }
                : new() { Left = "1920", Hanging = "320" };
            if (titles.Count == 1)
            {
                line.ParagraphProperties.Indentation = new() { Left = "1600", Hanging = "960" };
            }

            yield return line;
        }
    }

    private static Paragraph Copy(string text)
    {
        var line = Plain(JustificationValues.Left, null, DocxFace.Run(text, points: 14));
        line.ParagraphProperties!.ParagraphBorders = new(
            new TopBorder { Val = BorderValues.Single, Size = 8, Space = 1 },
            new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 1 });
        line.ParagraphProperties.Indentation = new() { Left = "280", Right = "280" };
        return line;
    }

    private static Paragraph Indented(IEnumerable<Run> runs, bool keepNext = false)
    {
        var line = Plain(JustificationValues.Both, null, [.. runs]);
        line.ParagraphProperties!.Indentation = new() { FirstLine = "640", FirstLineChars = 200 };
        line.ParagraphProperties.KeepNext = keepNext ? new() : null;
        return line;
    }

    private static Paragraph Plain(JustificationValues side, SpacingBetweenLines? spacing, params Run[] runs)
    {
        var properties = new ParagraphProperties { Justification = new() { Val = side } };
        properties.SpacingBetweenLines = spacing;
        return new Paragraph(new OpenXmlElement[] { properties }.Concat(runs));
    }

    private static Paragraph Empty() => Plain(JustificationValues.Left, null);

    private static Paragraph Gap() => Plain(JustificationValues.Left, DocxFace.Spacing(160));

    private static IEnumerable<Run> Runs(IReadOnlyList<PaperRun> runs, string face) =>
        runs.Select(run => DocxFace.Run(run.Text, face, bold: run.Bold));
}
