namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The sentence for each refusal of a document number.</summary>
public static class DocumentNumberRefusals
{
    /// <summary>What is wrong and how it is written rightly.</summary>
    public static Label Label(this DocumentNumberRefusal refusal) => refusal switch
    {
        DocumentNumberRefusal.Empty => new("请填写发文字号，例如：内政发〔2013〕62号。", "Give the document number, such as 内政发〔2013〕62号."),
        DocumentNumberRefusal.TooLong => new("发文字号过长。", "The document number is too long."),
        DocumentNumberRefusal.NoOrganSign => new("发文字号缺少机关代字，例如：内政发〔2013〕62号。", "The document number lacks the organ's sign, as in 内政发〔2013〕62号."),
        DocumentNumberRefusal.NoYear => new("发文字号缺少括号内的四位年份，例如：内政发〔2013〕62号。", "The document number lacks the year of four digits in brackets, as in 内政发〔2013〕62号."),
        DocumentNumberRefusal.YearOutOfRange => new("发文字号的年份须在1949至2199之间。", "The year of a document number lies between 1949 and 2199."),
        DocumentNumberRefusal.NoSerial => new("发文字号缺少序号，例如：内政发〔2013〕62号。", "The document number lacks its serial, as in 内政发〔2013〕62号."),
        _ => new("发文字号之后还有其他文字。", "Something else stands after the document number."),
    };
}
