using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class OfdTextTests
{
    [Fact]
    public void Text_objects_are_read_by_position_over_all_pages()
    {
        var read = Reading.Text(OfdBytes.OfPages(OfdBytes.Line("第二行", 40, 60) + OfdBytes.Line("第一行", 40, 40), OfdBytes.Line("第二页", 40, 40)), MediaTypes.Ofd);
        Assert.Equal(["第一行", "第二行", "第二页"], read.Paragraphs);
        Assert.Equal(2, read.Pages);
    }

    [Fact]
    public void The_letterhead_of_a_template_page_comes_first()
    {
        var read = Reading.Text(OfdBytes.Of("", "<ofd:TemplatePage ID=\"3\" BaseLoc=\"Template.xml\"/>", "", "<ofd:Template TemplateID=\"3\"/>" + OfdBytes.Line("内政发〔2017〕32号", 60, 60)));
        Assert.Equal(["内蒙古自治区人民政府文件", "内政发〔2017〕32号"], read.Paragraphs);
    }

    [Fact]
    public void Full_lines_are_joined()
    {
        var full = string.Concat(Enumerable.Repeat("政府法制机构", 5));
        Assert.Equal([full + "负责。"], Reading.Text(OfdBytes.OfPages(OfdBytes.Line(full, 30, 60) + OfdBytes.Line("负责。", 30, 70))).Paragraphs);
    }

    [Fact]
    public void Text_within_blocks_and_under_a_matrix_is_read_where_it_is_drawn()
    {
        const string scaled = "<ofd:PageBlock><ofd:TextObject Boundary=\"40 30 100 20\" CTM=\"0.5 0 0 0.5 0 0\" Size=\"10\"><ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"10 10\">上一行</ofd:TextCode></ofd:TextObject></ofd:PageBlock>";
        const string watermark = "<ofd:TextObject Boundary=\"40 30 100 100\" CTM=\"0.7 0.7 -0.7 0.7 0 0\" Size=\"10\"><ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"10\">水印</ofd:TextCode></ofd:TextObject>";
        Assert.Equal(["上一行", "下一行"], Reading.Text(OfdBytes.OfPages(OfdBytes.Line("下一行", 40, 50) + watermark + scaled)).Paragraphs);
    }

    [Fact]
    public void Signatures_and_attachments_are_warned_of() => Assert.Equal(
        [ReadWarning.AttachmentsIgnored, ReadWarning.SignaturesNotVerified],
        Reading.Text(OfdBytes.Of("<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>", "", "<ofd:Attachments>Attachments.xml</ofd:Attachments>", OfdBytes.Line("正文", 40, 40))).Warnings);

    [Fact]
    public void A_page_that_is_named_but_missing_is_warned_of() => Assert.Equal(
        [ReadWarning.MissingPart],
        Reading.Text(OfdBytes.Of("", "<ofd:TemplatePage ID=\"3\" BaseLoc=\"Nowhere.xml\"/>", "", OfdBytes.Line("正文", 40, 40))).Warnings);

    [Fact]
    public void Composite_objects_are_read_and_cannot_contain_themselves_without_end()
    {
        const string text = "<ofd:TextObject Boundary=\"0 0 100 10\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"5\">图元</ofd:TextCode></ofd:TextObject>";
        const string self = "<ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 0 100 10\"/>";
        var bytes = ZipBytes.Of(
            ("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org\"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
            ("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org\"><ofd:CommonData><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/></ofd:Pages></ofd:Document>"),
            ("Doc_0/Res.xml", $"<ofd:Res xmlns:ofd=\"http://www.ofdspec.org\"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content>{text}{self}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>"),
            ("Doc_0/P.xml", "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org\"><ofd:Content><ofd:Layer><ofd:CompositeObject ResourceID=\"9\" Boundary=\"10 10 100 10\"/></ofd:Layer></ofd:Content></ofd:Page>"));
        Assert.Equal(["图元"], Reading.Text(bytes).Paragraphs);
    }

    [Fact]
    public void Pages_of_pictures_only_hold_no_text() =>
        Assert.Equal(UnreadableReason.NoText, Reading.Reason(OfdBytes.OfPages("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"5\"/>"), MediaTypes.Ofd));

    [Fact]
    public void An_encrypted_document_says_so() => Assert.Equal(UnreadableReason.Encrypted, Reading.Reason(ZipBytes.Of(
        ("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:Encryptions>Encryptions.xml</ofd:Encryptions></ofd:DocBody></ofd:OFD>"))));

    [Fact]
    public void A_root_that_points_nowhere_is_corrupt() => Assert.Equal(UnreadableReason.Corrupt, Reading.Reason(ZipBytes.Of(
        ("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>../../Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"))));
}
