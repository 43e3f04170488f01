using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LegalOversight.Platform.Tests.Text;

// Writes small PDF files by hand, with Chinese in an Identity-H font that says by ToUnicode what its codes mean.
internal static class PdfBytes
{
    public static (string Text, double X, double Y, double Size) Line(string text, double x, double y, double size = 16) => (text, x, y, size);

    public static byte[] OfPages(params (string Text, double X, double Y, double Size)[][] pages) =>
        Of([.. pages.Select(page => string.Concat(page.Select(Show)))], flate: false, trailer: "");

    public static byte[] OfContent(string content, bool flate = false, string trailer = "") => Of([content], flate, trailer);

    private static string Show((string Text, double X, double Y, double Size) line) => string.Create(CultureInfo.InvariantCulture,
        $"BT /F1 {line.Size} Tf 1 0 0 1 {line.X} {line.Y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line.Text))}> Tj ET\n");

    private static byte[] Of(string[] pages, bool flate, string trailer)
    {
        const string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + 2 * i} 0 R"))}] >>"),
            Ascii("<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"),
            Ascii("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>"),
            Stream(Ascii(map), false),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + 2 * i} 0 R >>"));
            objects.Add(Stream(Ascii(pages[i]), flate));
        }

        return Write(objects, trailer);
    }

    private static byte[] Write(List<byte[]> objects, string trailer)
    {
        var file = new MemoryStream();
        file.Write(Ascii("%PDF-1.7\n"));
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write(Ascii("\nendobj\n"));
        }

        var table = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(byte[] content, bool flate)
    {
        if (flate)
        {
            var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                zlib.Write(content);
            }

            content = packed.ToArray();
        }

        return [.. Ascii($"<< /Length {content.Length}{(flate ? " /Filter /FlateDecode" : "")} >>\nstream\n"), .. content, .. Ascii("\nendstream")];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
