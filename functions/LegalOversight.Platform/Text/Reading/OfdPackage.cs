using System.IO.Compression;
using System.Xml.Linq;

namespace LegalOversight.Platform.Text.Reading;

// The archive of an OFD and its paths: absolute from the root, else relative to the file that names them.
internal sealed class OfdPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public OfdPackage(Stream content, ReadLimits limits)
    {
        this.limits = limits;
        archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public static string Resolve(string from, string location)
    {
        var path = location.Trim().Replace('\\', '/');
        var segments = path.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    throw new UnreadableException(UnreadableReason.Corrupt);
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    public XElement? Find(string path)
    {
        if (!entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        using var stream = new CountedStream(entry.Open(), limits.XmlBytes);
        return SafeXml.Load(stream, limits);
    }

    public void Dispose() => archive.Dispose();
}
