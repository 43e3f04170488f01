using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Reading;

internal static class DocxText
{
    public static TextGathered Read(Stream content, ReadLimits limits, CancellationToken cancel)
    {
        ArchiveGuard.Refuse(content, limits, cancel);
        using var document = WordprocessingDocument.Open(content, false);
        var main = document.MainDocumentPart ?? throw new UnreadableException(UnreadableReason.Corrupt);
        var paragraphs = new DocxParagraphs(DocxNumbering.Of(main), cancel);
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            // One block of the body at a time: a large paper is never a whole tree in memory.
            while (reader.IsStartElement && reader.Depth == 2)
            {
                if (reader.LoadCurrentElement() is { } block)
                {
                    paragraphs.Add(block);
                }
            }
        }

        return new(paragraphs.Finish(), null, paragraphs.HasChanges ? [ReadWarning.TrackedChanges] : []);
    }
}
