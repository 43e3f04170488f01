using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The refusal of a file that does not arrive as it was declared, or cannot be read.</summary>
internal static class FileRefusals
{
    private static readonly Label Blocks = new("comp 应为 block 或 blocklist；每块须有内容，blockid 为1至64字节的 Base64 且各块等长；块清单为 XML", "comp is block or blocklist; a block has bytes and a blockid, Base64 of 1 to 64 bytes and as long as the others; a block list is XML");

    /// <summary>Whether a person can open what the program cannot read: a scan, or a file larger than what is read. Only where the text itself is needed is it refused.</summary>
    public static bool IsSound(UnreadableReason reason) => reason is UnreadableReason.NoText or UnreadableReason.TooLarge;

    public static Refusal Of(UploadRefusal reason, string name, string mediaType) => reason switch
    {
        UploadRefusal.Encrypted => Of(UnreadableReason.Encrypted, null, name, mediaType),
        UploadRefusal.Damaged => Of(UnreadableReason.Corrupt, null, name, mediaType),
        UploadRefusal.WrongMediaType => Of(UnreadableReason.WrongMediaType, null, name, mediaType),
        UploadRefusal.TooLarge => TooLarge(null, name, FileLimits.Usual.FileBytes),
        UploadRefusal.HashMismatch => Errors.FileHashMismatch.Refuse(null, null, name),
        UploadRefusal.UnknownUpload => Errors.UploadUnknown.Refuse(null, null, name),
        UploadRefusal.MissingBlock => Errors.UploadBroken.Refuse(null, null, new Label("有一块没有收到，请补传后再提交。", "A part has not arrived: send it, and commit again.")),
        UploadRefusal.SizeMismatch => Errors.UploadBroken.Refuse(null, null, new Label("收到的大小与申报的不一致，请重新上传。", "The size is not the one declared: upload the file again.")),
        _ => Errors.UploadMalformed.Refuse(null, null, Blocks),
    };

    public static Refusal Of(UnreadableReason reason, string? field, string name, string mediaType) => reason switch
    {
        UnreadableReason.Empty => Errors.FileEmpty.Refuse(field, null, name),
        UnreadableReason.Encrypted => Errors.FileEncrypted.Refuse(field, null, name),
        UnreadableReason.Corrupt => Errors.FileCorrupt.Refuse(field, null, name),
        UnreadableReason.ZipBomb => Errors.FileBomb.Refuse(field, null, name),
        UnreadableReason.TooLarge => TooLarge(field, name, ReadLimits.Usual.InputBytes),
        UnreadableReason.WrongMediaType => Errors.FileWrongType.Refuse(field, null, name, FileFormat.NameOf(mediaType)),
        UnreadableReason.NoText => Errors.FileNoText.Refuse(field, null, name),
        _ => Errors.FileUnsupported.Refuse(field, null, name),
    };

    private static Refusal TooLarge(string? field, string name, long bytes) => Errors.FileTooLarge.Refuse(field, null, name, bytes >> 20);
}
