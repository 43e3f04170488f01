using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LegalOversight.Platform.Text.Reading;

internal static class PdfText
{
    // Fewer characters than this beside a picture: a scan with a stamp or page number on it.
    private const int ScanCharacters = 8;

    public static TextGathered Read(Stream content, ReadLimits limits, CancellationToken cancel)
    {
        content.Position = 0;
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = limits.Depth,
                FilterProvider = new BoundedFilters(limits.UncompressedBytes, cancel),
            });
            if (document.NumberOfPages > limits.Pages)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            return Read(document, limits, cancel);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException(UnreadableReason.Encrypted);
        }
    }

    private static TextGathered Read(PdfDocument document, ReadLimits limits, CancellationToken cancel)
    {
        var (read, scans, characters) = (0, 0, 0L);
        var pages = new List<IReadOnlyCollection<Glyph>>();
        foreach (var page in document.GetPages())
        {
            cancel.ThrowIfCancellationRequested();
            var glyphs = page.Letters
                .Where(letter => letter.TextOrientation != TextOrientation.Other && !string.IsNullOrWhiteSpace(letter.Value))
                .Select(letter => ToGlyph(letter, page.Height))
                .ToList();
            read += glyphs.Count;
            scans += glyphs.Count < ScanCharacters && page.NumberOfImages > 0 ? 1 : 0;
            characters += glyphs.Count;
            if (characters > limits.Characters)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            pages.Add(glyphs);
        }

        return scans == pages.Count
            ? throw new UnreadableException(UnreadableReason.NoText)
            : new(PageLayout.Paragraphs(pages), pages.Count, scans > 0 && read > 0 ? [ReadWarning.PagesWithoutText] : []);
    }

    private static Glyph ToGlyph(Letter letter, double height)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
        return new Glyph(letter.Value, Math.Min(start.X, end.X), Math.Max(start.X, end.X), height - start.Y, size);
    }
}
