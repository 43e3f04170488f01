using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The refusal of a file that cannot be read.</summary>
internal static class Unreadables
{
    private static readonly long MostMegabytes = ReadLimits.Usual.InputBytes >> 20;

    public static Refusal Refuse(UnreadableReason reason, string? field, string name, string mediaType) => reason switch
    {
        UnreadableReason.Empty => Errors.FileEmpty.Refuse(field, null, name),
        UnreadableReason.Encrypted => Errors.FileEncrypted.Refuse(field, null, name),
        UnreadableReason.Corrupt => Errors.FileCorrupt.Refuse(field, null, name),
        UnreadableReason.ZipBomb => Errors.FileBomb.Refuse(field, null, name),
        UnreadableReason.TooLarge => Errors.FileTooLarge.Refuse(field, null, name, MostMegabytes),
        UnreadableReason.WrongMediaType => Errors.FileWrongType.Refuse(field, null, name, FileFormat.NameOf(mediaType)),
        UnreadableReason.NoText => Errors.FileNoText.Refuse(field, null, name),
        _ => Errors.FileUnsupported.Refuse(field, null, name),
    };
}
