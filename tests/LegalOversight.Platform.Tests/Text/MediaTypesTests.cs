using System.Text;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class MediaTypesTests
{
    public static TheoryData<byte[], string?> Samples { get; } = new()
    {
        { DocxBytes.OfParagraphs("正文"), MediaTypes.Docx },
        { ZipBytes.Of(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")), MediaTypes.Xlsx },
        { ZipBytes.Of(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x")), MediaTypes.Zip },
        { OfdBytes.OfPages(""), MediaTypes.Ofd },
        { ZipBytes.Of(("a.txt", "x")), MediaTypes.Zip },
        { "%PDF-1.4\n"u8.ToArray(), MediaTypes.Pdf },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], MediaTypes.Png },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], MediaTypes.Jpeg },
        { "ID3\u0004"u8.ToArray(), MediaTypes.Mp3 },
        { [0xFF, 0xFB, 0x90, 0x64, 0, 0], MediaTypes.Mp3 },
        { "RIFF\0\0\0\0WAVEfmt "u8.ToArray(), MediaTypes.Wav },
        { "\0\0\0\u0018ftypmp42"u8.ToArray(), MediaTypes.Mp4 },
        { [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x42, 0x82, 0x84, .. "webm"u8], MediaTypes.WebM },
        { [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x42, 0x82, 0x88, .. "matroska"u8], null },
        { Encoding.UTF8.GetBytes("名称,日期"), MediaTypes.Text },
        { Encoding.UTF8.GetBytes("<!DOCTYPE html><html></html>"), MediaTypes.Html },
        { [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0], null },
        { [], null },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_type_is_known_by_its_bytes(byte[] content, string? expected) => Assert.Equal(expected, MediaTypes.Sniff(new MemoryStream(content)));

    [Fact]
    public void A_text_cut_within_a_character_is_still_text()
    {
        var text = Encoding.UTF8.GetBytes(new string('法', 5000));
        Assert.Equal(MediaTypes.Text, MediaTypes.Sniff(new MemoryStream(text)));
    }

    [Theory]
    [InlineData("audio/x-wav", MediaTypes.Wav)]
    [InlineData("TEXT/PLAIN; charset=gbk", MediaTypes.Text)]
    [InlineData("text/csv", MediaTypes.Text)]
    [InlineData("application/vnd.ofd", MediaTypes.Ofd)]
    public void An_alias_fits_what_it_stands_for(string declared, string sniffed) => Assert.True(MediaTypes.Fits(declared, sniffed));

    [Fact]
    public void A_picture_does_not_fit_a_document() => Assert.False(MediaTypes.Fits(MediaTypes.Docx, MediaTypes.Png));
}
