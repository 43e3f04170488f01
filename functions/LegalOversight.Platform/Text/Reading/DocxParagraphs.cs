using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Reading;

// The paragraphs of a Word document as a reader sees them with all changes accepted.
internal sealed class DocxParagraphs(DocxNumbering numbering, CancellationToken cancel)
{
    private readonly List<string> finished = [];
    private readonly StringBuilder open = new();

    public bool HasChanges { get; private set; }

    public List<string> Finish()
    {
        Close();
        return finished;
    }

    public void Add(OpenXmlElement block)
    {
        cancel.ThrowIfCancellationRequested();
        switch (block)
        {
            case Paragraph paragraph:
                Add(paragraph);
                break;
            case Table table:
                Close();
                foreach (var row in table.Descendants<TableRow>().Where(row => ReferenceEquals(row.Ancestors<Table>().FirstOrDefault(), table)))
                {
                    Add(row);
                }

                break;
            case DeletedRun or MoveFromRun:
                HasChanges = true;
                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                foreach (var child in block.ChildElements)
                {
                    Add(child);
                }

                break;
        }
    }

    private void Add(Paragraph paragraph)
    {
        var marks = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        var runs = new DocxRuns();
        var text = runs.Read(paragraph);
        HasChanges |= runs.HasChanges || marks?.GetFirstChild<Deleted>() is not null || marks?.GetFirstChild<Inserted>() is not null;
        var label = text.Length > 0 || open.Length > 0 ? numbering.Next(paragraph.ParagraphProperties) : "";
        open.Append(open.Length == 0 ? label : "").Append(text);
        // A deleted paragraph mark joins the paragraph to the next one.
        if (marks?.GetFirstChild<Deleted>() is null)
        {
            Close();
        }

        finished.AddRange(runs.Boxes.SelectMany(box => Inner(box)));
    }

    private void Add(TableRow row)
    {
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
        {
            HasChanges = true;
            return;
        }

        var cells = row.Descendants<TableCell>()
            .Where(cell => ReferenceEquals(cell.Ancestors<TableRow>().First(), row))
            .Select(Inner)
            .Where(cell => cell.Count > 0)
            .ToList();
        // A table with one filled cell is a layout, not a list: red heads are often made so.
        finished.AddRange(cells.Count == 1 ? cells[0] : cells.Count == 0 ? [] : [string.Join('\t', cells.Select(cell => string.Join(' ', cell).Replace('\t', ' ')))]);
    }

    private List<string> Inner(OpenXmlElement container)
    {
        var inner = new DocxParagraphs(numbering, cancel);
        foreach (var child in container.ChildElements)
        {
            inner.Add(child);
        }

        var paragraphs = inner.Finish();
        HasChanges |= inner.HasChanges;
        return paragraphs;
    }

    private void Close()
    {
        if (!string.IsNullOrWhiteSpace(open.ToString()))
        {
            finished.Add(open.ToString());
        }

        open.Clear();
    }
}
