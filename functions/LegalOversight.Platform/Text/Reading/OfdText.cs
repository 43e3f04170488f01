using System.Xml.Linq;

namespace LegalOversight.Platform.Text.Reading;

// OFD, the layout format of Chinese government papers (GB/T 33190-2016).
internal static class OfdText
{
    public static TextGathered Read(Stream content, ReadLimits limits, CancellationToken cancel)
    {
        ArchiveGuard.Refuse(content, limits, cancel);
        using var package = new OfdPackage(content, limits);
        var root = package.Find("OFD.xml") ?? throw new UnreadableException(UnreadableReason.Corrupt);
        if (root.Child("Encryptions") is not null || root.Children("DocBody").Any(body => body.Child("Encryptions") is not null))
        {
            throw new UnreadableException(UnreadableReason.Encrypted);
        }

        var warnings = new HashSet<ReadWarning>();
        var pages = new List<IReadOnlyCollection<Glyph>>();
        foreach (var body in root.Children("DocBody"))
        {
            if (body.Child("Signatures") is not null)
            {
                warnings.Add(ReadWarning.SignaturesNotVerified);
            }

            var path = OfdPackage.Resolve("OFD.xml", body.Child("DocRoot")?.Value ?? throw new UnreadableException(UnreadableReason.Corrupt));
            var document = package.Find(path) ?? throw new UnreadableException(UnreadableReason.Corrupt);
            Read(package, path, document, pages, warnings, limits, cancel);
        }

        return new([.. PageLayout.Paragraphs(pages)], pages.Count, warnings);
    }

    private static void Read(OfdPackage package, string path, XElement document, List<IReadOnlyCollection<Glyph>> pages, HashSet<ReadWarning> warnings, ReadLimits limits, CancellationToken cancel)
    {
        if (document.Child("Attachments") is not null)
        {
            warnings.Add(ReadWarning.AttachmentsIgnored);
        }

        var common = document.Child("CommonData");
        var templates = new Dictionary<string, XElement>();
        foreach (var template in common.Children("TemplatePage"))
        {
            if (Load(package, path, template.Attr("BaseLoc"), warnings) is { } page)
            {
                templates[template.Attr("ID") ?? ""] = page;
            }
        }

        var reader = new OfdGlyphs(Composites(package, path, common), limits, cancel);
        foreach (var entry in document.Child("Pages").Children("Page"))
        {
            if (pages.Count == limits.Pages)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            var page = Load(package, path, entry.Attr("BaseLoc"), warnings);
            XElement[] layers = page is null ? [] : [.. page.Children("Template").Select(use => templates.GetValueOrDefault(use.Attr("TemplateID") ?? "")).OfType<XElement>(), page];
            var glyphs = reader.Read(layers);
            if (glyphs.Count == 0 && reader.HasPictures)
            {
                warnings.Add(ReadWarning.PagesWithoutText);
            }

            pages.Add(glyphs);
        }
    }

    private static XElement? Load(OfdPackage package, string from, string? location, HashSet<ReadWarning> warnings)
    {
        var page = location is null ? null : package.Find(OfdPackage.Resolve(from, location));
        if (page is null)
        {
            warnings.Add(ReadWarning.MissingPart);
        }

        return page;
    }

    private static Dictionary<string, XElement> Composites(OfdPackage package, string path, XElement? common)
    {
        var units = new Dictionary<string, XElement>();
        foreach (var resource in common.Children("PublicRes").Concat(common.Children("DocumentRes")))
        {
            var list = package.Find(OfdPackage.Resolve(path, resource.Value)).Child("CompositeGraphicUnits");
            foreach (var unit in list.Children("CompositeGraphicUnit"))
            {
                units[unit.Attr("ID") ?? ""] = unit;
            }
        }

        return units;
    }
}
