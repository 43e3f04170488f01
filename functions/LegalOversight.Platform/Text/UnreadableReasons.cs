using LegalOversight.Law;

namespace LegalOversight.Platform.Text;

/// <summary>What people are told when a file cannot be read, and the code it has on the wire.</summary>
public static class UnreadableReasons
{
    /// <summary>The code on the wire, in kebab case: <c>zip-bomb</c>.</summary>
    /// <param name="reason">The reason.</param>
    public static string Code(this UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => "empty",
        UnreadableReason.Encrypted => "encrypted",
        UnreadableReason.Corrupt => "corrupt",
        UnreadableReason.ZipBomb => "zip-bomb",
        UnreadableReason.TooLarge => "too-large",
        UnreadableReason.WrongMediaType => "wrong-media-type",
        UnreadableReason.Unsupported => "unsupported",
        UnreadableReason.NoText => "no-text",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>A sentence that says what is wrong and what to do.</summary>
    /// <param name="reason">The reason.</param>
    public static Label Sentence(this UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => new("文件是空的，请重新选择文件。", "The file is empty. Choose the file again."),
        UnreadableReason.Encrypted => new("文件已加密，请解除密码后重新上传。", "The file is protected by a password. Remove it and upload the file again."),
        UnreadableReason.Corrupt => new("文件已损坏，请重新导出后上传。", "The file is damaged. Export it again and upload it."),
        UnreadableReason.ZipBomb => new("文件解压后异常庞大，已拒绝读取。", "The file unpacks into an abnormal size and was not read."),
        UnreadableReason.TooLarge => new("文件过大，无法读取文本，请拆分后上传。", "The file is too large to read. Split it and upload the parts."),
        UnreadableReason.WrongMediaType => new("文件内容与其类型不符，请核对后重新上传。", "The content is not what the file's type says. Check it and upload it again."),
        UnreadableReason.Unsupported => new("不支持读取此类文件，请转换为 DOCX、PDF 或 OFD。", "Files of this type are not read. Convert it to DOCX, PDF or OFD."),
        UnreadableReason.NoText => new("文件是扫描件或图片，没有可读取的文字，请上传带文字的电子版。", "The file is a scan or pictures and holds no text. Upload an electronic version with text."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
