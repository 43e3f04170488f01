using System.Net;
using System.Text;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>Sets a paper as one HTML page.</summary>
internal sealed class HtmlPaper
{
    private static readonly string Style = ReadStyle();

    private readonly StringBuilder html = new();
    private readonly Paper paper;

    private HtmlPaper(Paper paper) => this.paper = paper;

    internal static string Write(Instrument instrument, Paper paper)
    {
        var writer = new HtmlPaper(paper);
        writer.Page(instrument);
        return writer.html.ToString();
    }

    private void Page(Instrument instrument)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append($"<title>{Encode(string.Concat(paper.Title))}</title><style>{Style}</style></head>\n")
            .Append($"<body><article class=\"paper {paper.Head.ToString().ToLowerInvariant()}\" data-instrument=\"{instrument.Name}\">\n");
        Head();
        foreach (var block in paper.Blocks)
        {
            Block(block);
        }

        html.Append("</article></body></html>\n");
    }

    private void Head()
    {
        if (paper.Head is not InstrumentHead.Sheet)
        {
            html.Append($"<header><p class=\"mark\" style=\"--chars:{paper.Mark.Length};--size:{paper.MarkSize}pt\">{Encode(paper.Mark)}</p>");
            if (paper.IsRed)
            {
                html.Append(paper.Head is InstrumentHead.Letter ? "<hr>" : "").Append(Number()).Append(paper.Head is InstrumentHead.Letter ? "" : "<hr>");
            }

            html.Append("</header>\n");
        }

        html.Append($"<h1>{string.Join("<br>", paper.Title.Select(Encode))}</h1>\n");
        if (paper.Head is InstrumentHead.Order)
        {
            html.Append(Number()).Append('\n');
        }
    }

    private string Number()
    {
        var signer = paper.Signer is null ? "" : $"<span>签发人：<span class=\"signer\">{Encode(paper.Signer)}</span></span>";
        return paper.Number is null ? "" : $"<p class=\"number\"><span>{Encode(paper.Number)}</span>{signer}</p>";
    }

    private void Block(PaperBlock block)
    {
        html.Append(block switch
        {
            PaperBlock.Heading heading => $"<h{heading.Level + 1}>{Runs(heading.Runs)}</h{heading.Level + 1}>",
            PaperBlock.Addressee to => $"<p class=\"to\">{Encode(to.Text)}</p>",
            PaperBlock.Paragraph paragraph => $"<p>{Runs(paragraph.Runs)}</p>",
            PaperBlock.Table table => Table(table),
            PaperBlock.Annexes annexes => Annexes(annexes.Titles),
            PaperBlock.Seal => $"<div class=\"seal\"><p>{Encode(paper.Organ)}</p><p>{Encode(paper.Date!)}</p><span class=\"stamp\">（印章）</span></div>",
            PaperBlock.Note note => $"<p class=\"note\">{Encode(note.Text)}</p>",
            PaperBlock.Copy copy => $"<footer><p>{Encode(copy.Text)}</p></footer>",
            _ => throw new InvalidOperationException($"{block.GetType().Name} cannot be set."),
        }).Append('\n');
    }

    private static string Table(PaperBlock.Table table)
    {
        var text = new StringBuilder(table.IsList ? "<table class=\"list\"><colgroup>" : "<table><colgroup>");
        text.AppendJoin("", table.Widths.Select(width => $"<col style=\"width:{width}%\">")).Append("</colgroup>");
        foreach (var row in table.Rows)
        {
            text.Append(row.IsHeader ? "<thead><tr>" : "<tr>");
            foreach (var cell in row.Cells)
            {
                var name = row.IsHeader || cell.IsLabel ? "th" : "td";
                var scope = row.IsHeader ? " scope=\"col\"" : cell.IsLabel ? " scope=\"row\"" : "";
                text.Append($"<{name}{scope}{(cell.Span > 1 ? $" colspan=\"{cell.Span}\"" : "")}>")
                    .AppendJoin("", cell.Lines.Select(line => $"<p{(line.AtRight ? " class=\"sign\"" : "")}>{Runs(line.Runs)}</p>"))
                    .Append($"</{name}>");
            }

            text.Append(row.IsHeader ? "</tr></thead>" : "</tr>");
        }

        return text.Append("</table>").ToString();
    }

    private static string Annexes(IReadOnlyList<string> titles) => titles.Count == 1
        ? $"<p class=\"annex\">附件：{Encode(titles[0])}</p>"
        : $"<div class=\"annex\"><span>附件：</span><ol>{string.Concat(titles.Select(title => $"<li>{Encode(title)}</li>"))}</ol></div>";

    private static string Runs(IReadOnlyList<PaperRun> runs) =>
        string.Concat(runs.Select(run => run.Bold ? $"<b>{Encode(run.Text)}</b>" : Encode(run.Text)));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlPaper).Assembly.GetManifestResourceStream("paper.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
