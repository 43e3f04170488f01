using System.Buffers.Binary;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class ArchiveGuardTests
{
    [Fact]
    public void An_entry_that_unpacks_to_more_than_two_hundred_times_its_size_is_a_bomb() =>
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(WithEntry("word/media/a.bin", new byte[4 << 20]), MediaTypes.Docx));

    [Fact]
    public void An_archive_that_unpacks_to_more_than_the_limit_is_a_bomb() =>
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(DocxBytes.OfParagraphs("正文"), MediaTypes.Docx, new ReadLimits { UncompressedBytes = 500 }));

    [Fact]
    public void Too_many_entries_are_a_bomb() =>
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(DocxBytes.OfParagraphs("正文"), MediaTypes.Docx, new ReadLimits { Entries = 3 }));

    [Fact]
    public void An_entry_that_understates_its_size_is_not_believed()
    {
        var page = $"<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\">{new string(' ', 300_000)}</ofd:OFD>";
        var honest = ZipBytes.Of(("OFD.xml", page));
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(honest, MediaTypes.Ofd, new ReadLimits { UncompressedBytes = 100_000 }));
        Assert.Equal(UnreadableReason.Corrupt, Reading.Reason(Understated(honest, (uint)page.Length), MediaTypes.Ofd, new ReadLimits { UncompressedBytes = 100_000 }));
    }

    [Fact]
    public void Elements_nested_without_end_are_a_bomb()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Assert.Equal(UnreadableReason.ZipBomb, Reading.Reason(DocxBytes.OfBody(deep), MediaTypes.Docx));
    }

    [Fact]
    public void A_document_type_declaration_is_refused_before_its_entities_expand()
    {
        const string entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\">&b;</ofd:OFD>";
        Assert.Equal(UnreadableReason.Corrupt, Reading.Reason(ZipBytes.Of(("OFD.xml", entities)), MediaTypes.Ofd));
    }

    [Fact]
    public void A_path_that_climbs_out_of_the_archive_is_refused() =>
        Assert.Equal(UnreadableReason.Corrupt, Reading.Reason(WithEntry("../../word/evil.bin", [1]), MediaTypes.Docx));

    [Fact]
    public void An_archive_that_was_cut_off_is_corrupt() =>
        Assert.Equal(UnreadableReason.Corrupt, Reading.Reason(DocxBytes.OfParagraphs("正文")[..^40], MediaTypes.Docx));

    private static byte[] WithEntry(string path, byte[] content) => ZipBytes.Of(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
        ("word/document.xml", "<x/>"u8.ToArray()),
        (path, content));

    // Writes a smaller size into the central directory.
    private static byte[] Understated(byte[] archive, uint size)
    {
        var field = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(field, size);
        for (int at; (at = archive.AsSpan().IndexOf(field)) >= 0;)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(at), 10);
        }

        return archive;
    }
}
