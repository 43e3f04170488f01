using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using LegalOversight.Law;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Writes documents as an Atom feed (RFC 4287).</summary>
/// <param name="origin">The site's origin.</param>
/// <param name="self">The feed's own address.</param>
/// <param name="language">zh or en.</param>
internal sealed class AtomFeed(Uri origin, Uri self, string language)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly Label Title = new("规范性文件：公布与变动", "Normative documents: published and changed");
    private static readonly Label Publisher = new("政府法制机构", "Government legal offices");

    /// <summary>The feed.</summary>
    /// <param name="rows">The documents, latest change first.</param>
    /// <param name="empty">The instant of the feed when it has no entry.</param>
    public byte[] Write(IReadOnlyList<DocumentRow> rows, DateTimeOffset empty)
    {
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language == "en" ? "en" : "zh-CN");
            Element(xml, "id", Identity(self.PathAndQuery));
            Element(xml, "title", Title.In(language));
            Element(xml, "updated", Instant(rows.Count == 0 ? empty : rows.Max(row => row.UpdatedAt)));
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", origin, "text/html");
            Author(xml, Publisher.In(language));
            foreach (var row in rows)
            {
                Entry(xml, row);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private void Entry(XmlWriter xml, DocumentRow row)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Identity(row.Id));
        Element(xml, "title", row.Title);
        Element(xml, "updated", Instant(row.UpdatedAt));
        if (row.PublishedAt is { } published)
        {
            Element(xml, "published", Instant(published));
        }

        Link(xml, "alternate", new Uri(origin, $"documents/{row.Id}"), "text/html");
        Link(xml, "alternate", new Uri(origin, $"api/public/documents/{row.Id}/docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        Link(xml, "alternate", new Uri(origin, $"api/public/documents/{row.Id}"), "application/json");
        var issuer = EnglishNames.Of(row.Issuer, language);
        Author(xml, issuer.Length > 0 ? issuer : Publisher.In(language));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", Printable(row.Level));
        xml.WriteAttributeString("label", Printable(DocumentLevels.Named(row.Level).In(language)));
        xml.WriteEndElement();
        IEnumerable<string?> parts = [row.DocumentNumber, issuer, DocumentStanding.Labels.GetValueOrDefault(row.Standing)?.In(language)];
        Element(xml, "summary", string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))));
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, Printable(value));

    // An id must outlive a change of the site's name, so it is made of the document's own (RFC 9562, version 8).
    private static string Identity(string of)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"atom:{of}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
