using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class PdfTextTests
{
    private const string Full = "为了规范行政规范性文件备案审查工作维护法制统一制定本规";

    [Fact]
    public void Lines_are_joined_to_paragraphs_without_spaces()
    {
        var read = Reading.Text(PdfBytes.OfPages(
            [PdfBytes.Line("关于印发办法的通知", 200, 780, 22), PdfBytes.Line(Full[..26], 112, 700), PdfBytes.Line(Full, 80, 670), PdfBytes.Line("定。", 80, 640), PdfBytes.Line("第二条　适用于本区。", 112, 610), PdfBytes.Line("- 1 -", 290, 40, 12)],
            [PdfBytes.Line("第三条　自公布之日起施行。", 112, 780)]), MediaTypes.Pdf);
        Assert.Equal(["关于印发办法的通知", Full[..26] + Full + "定。", "第二条适用于本区。", "第三条自公布之日起施行。"], read.Paragraphs);
        Assert.Equal(2, read.Pages);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page()
    {
        var read = Reading.Text(PdfBytes.OfPages([PdfBytes.Line(Full, 80, 670), PdfBytes.Line(Full, 80, 640)], [PdfBytes.Line("定。", 80, 780), PdfBytes.Line(Full, 80, 750)]));
        Assert.Equal([Full + Full + "定。", Full], read.Paragraphs);
    }

    [Fact]
    public void Lines_are_ordered_by_where_they_stand_not_by_when_they_were_drawn()
    {
        var read = Reading.Text(PdfBytes.OfPages([PdfBytes.Line("第二", 112, 600), PdfBytes.Line("第一", 112, 700)]));
        Assert.Equal(["第一", "第二"], read.Paragraphs);
    }

    [Fact]
    public void Radicals_are_read_as_the_characters_they_show() =>
        Assert.Equal(["文件自治长"], Reading.Text(PdfBytes.OfPages([PdfBytes.Line("⽂件⾃治⻓", 112, 700)])).Paragraphs);

    [Fact]
    public void Characters_struck_twice_for_bold_are_read_once() =>
        Assert.Equal(["罚款"], Reading.Text(PdfBytes.OfPages([PdfBytes.Line("罚款", 112, 700), PdfBytes.Line("罚款", 112.5, 700)])).Paragraphs);

    [Fact]
    public void A_page_without_text_is_a_scan() => Assert.Equal(UnreadableReason.NoText, Reading.Reason(PdfBytes.OfContent("0 0 100 100 re f\n"), MediaTypes.Pdf));

    [Fact]
    public void A_file_under_a_password_is_encrypted() => Assert.Equal(UnreadableReason.Encrypted, Reading.Reason(PdfBytes.OfContent(
        "BT ET", false, $"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>")));

    [Fact]
    public void A_stream_that_unpacks_without_end_is_a_bomb() =>
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(PdfBytes.OfContent(new string(' ', 3_000_000), flate: true), MediaTypes.Pdf, new ReadLimits { UncompressedBytes = 1_000_000 }));

    [Fact]
    public void A_broken_file_is_corrupt() => Assert.Equal(UnreadableReason.Corrupt, Reading.Reason("%PDF-1.7\nnothing that follows is a PDF"u8.ToArray(), MediaTypes.Pdf));
}
