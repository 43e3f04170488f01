using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Papers;

public sealed class WrittenPaperTests
{
    private static readonly byte[] Paper = WrittenPaper.Docx("某某管理办法", "内政发〔2017〕32号", "内蒙古自治区人民政府", new DateOnly(2017, 2, 7),
        ["第一章　总则", "第一条　为了规范\u0001管理。", "一、总体要求", "（一）甲", " "]);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = Reading.Text(Paper, MediaTypes.Docx);
        Assert.Equal(["某某管理办法", "内政发〔2017〕32号", "第一章　总则", "第一条　为了规范管理。", "一、总体要求", "（一）甲", "内蒙古自治区人民政府", "2017年2月7日"], read.Paragraphs);
        Assert.Equal(new PaperHead("某某管理办法", "内政发〔2017〕32号", "内蒙古自治区人民政府", new(2017, 2, 7), null, null), OfficialPaper.ReadHead(read.Text));
    }

    [Fact]
    public void The_file_is_valid_for_word()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Paper), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Paper), false);
        var section = document.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
        Assert.Equal((11906U, 16838U), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        // GB/T 9704-2012: 37 mm above, 28 mm left, type area 156 by 225 mm.
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1984, 1587U, 1474U), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
    }

    [Fact]
    public void Number_issuer_and_date_may_be_absent() =>
        Assert.Equal(["题目", "正文。"], Reading.Text(WrittenPaper.Docx("题目", null, null, null, ["正文。"])).Paragraphs);
}
