using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text;

/// <summary>Reads the text of a file that someone handed in: DOCX, PDF, OFD, plain text or HTML.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads a file. Hostile, broken or wrongly declared files come back as <see cref="Unreadable"/>; nothing is thrown for them.
    /// </summary>
    /// <param name="content">The file; a stream that cannot seek is first copied to memory, up to the limit.</param>
    /// <param name="declaredMediaType">The type that the sender declares; the bytes must agree with it. Null or empty: the bytes alone decide.</param>
    /// <param name="fileName">The name the sender gave. Only consulted to tell an HTML fragment from plain text.</param>
    /// <param name="limits">How much to read; <see cref="ReadLimits.Usual"/> when null.</param>
    /// <param name="cancel">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    public static ReadOutcome Read(Stream content, string? declaredMediaType, string? fileName, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= ReadLimits.Usual;
        return Guarded.Read(content, limits, (seekable, deadline) =>
        {
            var sniffed = MediaTypes.Sniff(seekable);
            if (!string.IsNullOrEmpty(declaredMediaType) && sniffed != MediaTypes.Compound && !MediaTypes.Fits(declaredMediaType, sniffed))
            {
                throw new UnreadableException(Signatures.IsBrokenArchive(seekable) ? UnreadableReason.Corrupt
                    : MediaTypes.Known.Contains(MediaTypes.Canonical(declaredMediaType)) ? UnreadableReason.WrongMediaType
                    : UnreadableReason.Unsupported);
            }

            return Gather(seekable, sniffed, Path.GetExtension(fileName) ?? "", limits, deadline).Settle(limits);
        }, reason => new Unreadable(reason), cancel);
    }

    private static TextGathered Gather(Stream content, string? sniffed, string extension, ReadLimits limits, CancellationToken cancel) => sniffed switch
    {
        MediaTypes.Docx => DocxText.Read(content, limits, cancel),
        MediaTypes.Pdf => PdfText.Read(content, limits, cancel),
        MediaTypes.Ofd => OfdText.Read(content, limits, cancel),
        MediaTypes.Html => HtmlText.Read(content),
        MediaTypes.Text when extension.StartsWith(".htm", StringComparison.OrdinalIgnoreCase) => HtmlText.Read(content),
        MediaTypes.Text => PlainText.Read(content),
        MediaTypes.Compound => throw new UnreadableException(CompoundFile.IsEncrypted(content) ? UnreadableReason.Encrypted : UnreadableReason.Unsupported),
        _ => throw new UnreadableException(UnreadableReason.Unsupported),
    };
}
