using LegalOversight.Law;

namespace LegalOversight.Platform.Text;

/// <summary>What people are told about a text that was read with reservations.</summary>
public static class ReadWarnings
{
    /// <summary>The warning as a sentence.</summary>
    /// <param name="warning">The warning.</param>
    public static Label Sentence(this ReadWarning warning) => warning switch
    {
        ReadWarning.PagesWithoutText => new("部分页面是图片，文字不完整。", "Some pages are pictures; the text is not complete."),
        ReadWarning.UnknownCharacters => new("部分字符无法识别，请核对。", "Some characters could not be recognised; check them."),
        ReadWarning.TrackedChanges => new("文件含有修订痕迹，已按接受修订读取。", "The file carries tracked changes; they were read as accepted."),
        ReadWarning.AttachmentsIgnored => new("文件内嵌的附件未读取。", "Files attached inside the document were not read."),
        ReadWarning.SignaturesNotVerified => new("文件含有电子签章，未作验证。", "The file carries electronic signatures; they were not verified."),
        ReadWarning.MissingPart => new("文件缺少部分页面。", "Parts of the file are missing."),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, null),
    };
}
