using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Reading;

// The text of one paragraph: runs, links, fields' results, ruby's base; not deletions, hidden text or field codes.
internal sealed class DocxRuns
{
    private readonly StringBuilder text = new();

    public bool HasChanges { get; private set; }

    public List<TextBoxContent> Boxes { get; } = [];

    public string Read(Paragraph paragraph)
    {
        Walk(paragraph);
        return text.ToString();
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text word:
                    text.Append(word.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case Break { Type: null } or CarriageReturn:
                    text.Append('\n');
                    break;
                case Break br when br.Type!.Value == BreakValues.TextWrapping:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case DeletedRun or MoveFromRun:
                    HasChanges = true;
                    break;
                case InsertedRun or MoveToRun:
                    HasChanges = true;
                    Walk(child);
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val is null || vanish.Val.Value:
                case ParagraphProperties or RunProperties or RubyContent:
                    break;
                case TextBoxContent box:
                    Boxes.Add(box);
                    break;
                // Word writes a drawing twice, for new and for old programs.
                case AlternateContent choice:
                    Walk(choice.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)choice.GetFirstChild<AlternateContentFallback>() ?? choice);
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }
}
