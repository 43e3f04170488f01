using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class DocxTextTests
{
    [Fact]
    public void Paragraphs_come_in_order_and_empty_ones_fall_away()
    {
        var read = Reading.Text(DocxBytes.OfParagraphs("关于印发《办法》的通知", " ", "各盟行政公署："), MediaTypes.Docx);
        Assert.Equal(["关于印发《办法》的通知", "各盟行政公署："], read.Paragraphs);
        Assert.Equal("关于印发《办法》的通知\n各盟行政公署：", read.Text);
        Assert.Null(read.Pages);
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var read = Reading.Text(DocxBytes.OfBody(
            "<w:p><w:r><w:t>有效期</w:t></w:r><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>五</w:t></w:r></w:ins><w:r><w:t>年</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>"));
        Assert.Equal(["有效期五年", "前半后半"], read.Paragraphs);
        Assert.Equal([ReadWarning.TrackedChanges], read.Warnings);
    }

    [Fact]
    public void Hidden_text_and_field_codes_are_left_out() =>
        Assert.Equal(["第 1 页"], Reading.Text(DocxBytes.OfBody(
            "<w:p><w:r><w:t xml:space=\"preserve\">第 </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 页</w:t></w:r></w:p>")).Paragraphs);

    [Fact]
    public void A_table_row_is_one_paragraph_and_a_layout_table_is_plain_text()
    {
        const string cell = "<w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>";
        static string Cell(string text) => cell.Replace("{0}", text, StringComparison.Ordinal);
        var read = Reading.Text(DocxBytes.OfBody($"<w:tbl><w:tr>{Cell("违法行为")}{Cell("罚款")}</w:tr><w:tr>{Cell("无证经营")}{Cell("五千元")}</w:tr></w:tbl><w:tbl><w:tr>{Cell("内蒙古自治区人民政府文件")}<w:tc><w:p/></w:tc></w:tr></w:tbl>"));
        Assert.Equal(["违法行为\t罚款", "无证经营\t五千元", "内蒙古自治区人民政府文件"], read.Paragraphs);
    }

    [Fact]
    public void Automatic_article_numbers_are_part_of_the_text()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>";
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"Article\"><w:name w:val=\"Article\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>";
        static string Paragraph(string text, string properties) => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        const string article = "<w:pStyle w:val=\"Article\"/>";
        const string item = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr>";
        var read = Reading.Text(DocxBytes.OfBody(
            Paragraph("总则", article) + Paragraph("下列", article) + Paragraph("甲", item) + Paragraph("乙", item) + Paragraph("再次", article) + Paragraph("丙", item), numbering, styles));
        Assert.Equal(["第一条 总则", "第二条 下列", "（一）甲", "（二）乙", "第三条 再次", "（一）丙"], read.Paragraphs);
    }

    [Fact]
    public void A_text_box_that_word_writes_twice_is_read_once()
    {
        const string box = "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>内政发〔2017〕32号</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>";
        Assert.Equal(["正文", "内政发〔2017〕32号"], Reading.Text(DocxBytes.OfBody(
            $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>")).Paragraphs);
    }

    [Fact]
    public void A_document_of_pictures_only_holds_no_text() => Assert.Equal(UnreadableReason.NoText, Reading.Reason(DocxBytes.OfParagraphs("  ")));
}
