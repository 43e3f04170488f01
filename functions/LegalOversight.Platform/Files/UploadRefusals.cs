using LegalOversight.Law;

namespace LegalOversight.Platform.Files;

/// <summary>What people are told when an upload is refused, and the code it has on the wire.</summary>
public static class UploadRefusals
{
    /// <summary>The code on the wire, in kebab case: <c>hash-mismatch</c>.</summary>
    /// <param name="refusal">The refusal.</param>
    public static string Code(this UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.UnknownUpload => "unknown-upload",
        UploadRefusal.TooLarge => "too-large",
        UploadRefusal.WrongMediaType => "wrong-media-type",
        UploadRefusal.Encrypted => "encrypted",
        UploadRefusal.Damaged => "damaged",
        UploadRefusal.MissingBlock => "missing-block",
        UploadRefusal.SizeMismatch => "size-mismatch",
        UploadRefusal.HashMismatch => "hash-mismatch",
        UploadRefusal.Malformed => "malformed",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };

    /// <summary>A sentence that says what is wrong and what to do.</summary>
    /// <param name="refusal">The refusal.</param>
    public static Label Sentence(this UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.UnknownUpload => new("上传已过期或不存在，请重新上传。", "The upload has expired or does not exist. Upload the file again."),
        UploadRefusal.TooLarge => new("文件超过允许的大小。", "The file is larger than is allowed."),
        UploadRefusal.WrongMediaType => new("不接受此类文件，或文件内容与其类型不符。", "Files of this type are not accepted, or the content is not what the type says."),
        UploadRefusal.Encrypted => new("文件有密码保护，请取消密码后上传。", "The file is under a password. Remove the password and upload it again."),
        UploadRefusal.Damaged => new("文件已损坏，请重新导出后上传。", "The file is damaged. Export it again and upload it."),
        UploadRefusal.MissingBlock => new("文件未传完，请继续上传。", "The file is not complete. Continue the upload."),
        UploadRefusal.SizeMismatch => new("收到的文件大小与申报不一致，请重新上传。", "The size received is not the size declared. Upload the file again."),
        UploadRefusal.HashMismatch => new("文件在传输中发生变化，请重新上传。", "The file changed on its way. Upload it again."),
        UploadRefusal.Malformed => new("上传请求不完整。", "The upload request is not well formed."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
