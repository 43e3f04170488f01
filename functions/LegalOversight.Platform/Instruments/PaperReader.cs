using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Reads the block notation of the templates, one block a line: <c>#</c> title, <c>##</c> and <c>###</c> headings,
/// <c>@to</c>, <c>@widths</c> before a table, <c>|</c> and <c>!|</c> (label first) table rows, <c>@annex</c>,
/// <c>@seal</c>, <c>@note</c>, <c>@copy</c>; anything else is a paragraph. <c>\</c> breaks a line, <c>\&gt;</c> breaks it
/// and sets the rest at the right, <c>**</c> is bold.
/// </summary>
internal sealed class PaperReader
{
    private readonly List<PaperBlock> blocks = [];
    private readonly List<PaperBlock.Row> rows = [];
    private readonly List<string> annexes = [];
    private IReadOnlyList<string> title = [];
    private int[] widths = [];

    internal static Paper Read(InstrumentHead head, InstrumentFacts facts, string text)
    {
        var reader = new PaperReader();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            reader.Line(line);
        }

        reader.Flush();
        string? Fact(string name) => facts[name] is string value ? Plain(PaperText.Shield(value)) : null;
        return new(
            head,
            Fact("organ")!,
            Fact("number"),
            Fact("signer"),
            facts["date"] is DateOnly day ? PaperText.Date(day) : null,
            reader.title,
            reader.blocks);
    }

    private void Line(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (mark, rest) = line[0] is '#' or '@' ? (line[..(space < 0 ? ^0 : space)], space < 0 ? "" : line[(space + 1)..]) : ("", line);
        if (line[0] is '|' or '!')
        {
            Row(line);
            return;
        }

        if (mark is "@annex")
        {
            annexes.Add(Plain(rest));
            return;
        }

        Flush();
        switch (mark)
        {
            case "#":
                title = PaperTitle.Lines(Plain(rest));
                break;
            case "##" or "###":
                blocks.Add(new PaperBlock.Heading(mark.Length - 1, Runs(rest)));
                break;
            case "@to":
                blocks.Add(new PaperBlock.Addressee(Plain(rest).TrimEnd('：', ':') + "："));
                break;
            case "@widths":
                widths = [.. rest.Split(' ').Select(int.Parse)];
                break;
            case "@seal":
                blocks.Add(new PaperBlock.Seal());
                break;
            case "@note":
                blocks.Add(new PaperBlock.Note($"（{Plain(rest)}）"));
                break;
            case "@copy":
                blocks.Add(new PaperBlock.Copy($"抄送：{Plain(rest).TrimEnd('。')}。"));
                break;
            case "":
                blocks.AddRange(rest
                    .Split(PaperText.ShieldedLineBreak, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(part => new PaperBlock.Paragraph(Runs(part))));
                break;
            default:
                throw new FormatException($"The template's mark {mark} is not known.");
        }
    }

    private void Row(string line)
    {
        var parts = line.Split('|');
        var cells = new List<PaperBlock.Cell>();
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var isLast = i == parts.Length - 2;
            cells.Add(new(
                parts[i - 1].TrimEnd().EndsWith('!'),
                isLast ? widths.Length - cells.Count : 1,
                [.. Lines(parts[i].Trim().TrimEnd('!').Trim())]));
        }

        rows.Add(new(rows.Count == 0 && line[0] is '|', cells));
    }

    private void Flush()
    {
        if (rows.Count > 0)
        {
            blocks.Add(new PaperBlock.Table(widths, [.. rows]));
            rows.Clear();
        }

        if (annexes.Count > 0)
        {
            blocks.Add(new PaperBlock.Annexes([.. annexes]));
            annexes.Clear();
        }
    }

    private static IEnumerable<PaperBlock.Line> Lines(string cell) =>
        from line in cell.Split('\\')
        let atRight = line.StartsWith('>')
        from part in (atRight ? line[1..] : line).Split(PaperText.ShieldedLineBreak)
        select new PaperBlock.Line(atRight, Runs(part));

    private static PaperRun[] Runs(string text) =>
        [.. text.Split("**").Select((part, i) => new PaperRun(Plain(part), i % 2 == 1)).Where(run => run.Text.Length > 0)];

    private static string Plain(string text) =>
        PaperText.Unshield(text.Replace(PaperText.ShieldedLineBreak, ' ')).Trim(' ');
}
