using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Files;

/// <summary>An upload under way or finished.</summary>
/// <param name="Id">Its id: 32 hexadecimal digits, not guessable.</param>
/// <param name="Name">The file's name, for people.</param>
/// <param name="Size">Declared size in bytes.</param>
/// <param name="Sha256">Declared SHA-256 in lower-case hexadecimal; after commit it is the address of the file.</param>
/// <param name="MediaType">Declared media type in its canonical form.</param>
/// <param name="Owner">The officer who sends it.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="CommittedAt">When its bytes were verified and kept for good; null until then.</param>
public sealed record Upload(string Id, string Name, long Size, string Sha256, string MediaType, string Owner, DateTimeOffset BeganAt, DateTimeOffset? CommittedAt)
{
    private static readonly string[] Archives = [MediaTypes.Docx, MediaTypes.Xlsx, MediaTypes.Ofd];

    // An id is checked before it becomes the name of anything.
    internal static string? NormalId(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower) ? id : null;

    // Whether the bytes that arrived are those that were declared; null when they are.
    internal UploadRefusal? Judge(long size, string sha256, Stream content) =>
        size != Size ? UploadRefusal.SizeMismatch
        : sha256 != Sha256 ? UploadRefusal.HashMismatch
        : MediaTypes.Sniff(content) is var found && MediaTypes.Fits(MediaType, found) ? null
        : found == MediaTypes.Compound && CompoundFile.IsEncrypted(content) ? UploadRefusal.Encrypted
        : Archives.Contains(MediaType) && Signatures.IsBrokenArchive(content) ? UploadRefusal.Damaged
        : UploadRefusal.WrongMediaType;
}
