using System.Globalization;

namespace LegalOversight.Platform.Tests.Text;

internal static class OfdBytes
{
    private const string Ofd = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    // A line of text at a place on the page, in millimetres.
    public static string Line(string text, double x, double y, double size = 5) => string.Create(CultureInfo.InvariantCulture,
        $"<ofd:TextObject Boundary=\"{x} {y} 200 {size + 2}\" Size=\"{size}\"><ofd:TextCode X=\"0\" Y=\"{size}\" DeltaX=\"g {text.Length - 1} {size}\">{text}</ofd:TextCode></ofd:TextObject>");

    public static byte[] OfPages(params string[] pages) => Of("", "", "", pages);

    public static byte[] Of(string body, string common, string document, params string[] pages) => ZipBytes.Of(
    [
        ("OFD.xml", $"<ofd:OFD {Ofd} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>{body}</ofd:DocBody></ofd:OFD>"),
        ("Doc_0/Document.xml", $"<ofd:Document {Ofd}><ofd:CommonData>{common}</ofd:CommonData><ofd:Pages>{string.Concat(pages.Select((_, i) => $"<ofd:Page ID=\"{i + 10}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"))}</ofd:Pages>{document}</ofd:Document>"),
        ("Doc_0/Template.xml", $"<ofd:Page {Ofd}><ofd:Content><ofd:Layer>{Line("内蒙古自治区人民政府文件", 40, 20, 8)}</ofd:Layer></ofd:Content></ofd:Page>"),
        .. pages.Select((page, i) => ($"Doc_0/Pages/Page_{i}/Content.xml", $"<ofd:Page {Ofd}>{(page.StartsWith("<ofd:Template", StringComparison.Ordinal) ? page[..(page.IndexOf("/>", StringComparison.Ordinal) + 2)] : "")}<ofd:Content><ofd:Layer>{page[(page.StartsWith("<ofd:Template", StringComparison.Ordinal) ? page.IndexOf("/>", StringComparison.Ordinal) + 2 : 0)..]}</ofd:Layer></ofd:Content></ofd:Page>")),
    ]);
}
