using System.IO.Compression;

namespace LegalOversight.Platform.Text.Reading;

// Looks at every entry of an archive before any parser does.
internal static class ArchiveGuard
{
    private const long WorthCounting = 1 << 20;

    public static void Refuse(Stream stream, ReadLimits limits, CancellationToken cancel)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        Refuse(archive, limits, cancel);
        stream.Position = 0;
    }

    private static void Refuse(ZipArchive archive, ReadLimits limits, CancellationToken cancel)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw new UnreadableException(UnreadableReason.ZipBomb);
        }

        RefuseDeclared(archive, limits);
        var left = limits.UncompressedBytes;
        foreach (var entry in archive.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            left -= Unpack(entry, left, limits, cancel);
        }
    }

    private static void RefuseDeclared(ZipArchive archive, ReadLimits limits)
    {
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw new UnreadableException(UnreadableReason.Encrypted);
            }

            RefusePath(entry.FullName, limits);
            total += entry.Length;
            if (total > limits.UncompressedBytes || entry.Length > WorthCounting && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
            {
                throw new UnreadableException(UnreadableReason.ZipBomb);
            }
        }
    }

    private static void RefusePath(string path, ReadLimits limits)
    {
        var segments = path.Split('/', '\\');
        if (segments.Length > limits.Depth)
        {
            throw new UnreadableException(UnreadableReason.ZipBomb);
        }

        if (path.Contains('\0') || segments.Contains("..") || path.Length > 1 && path[1] == ':')
        {
            throw new UnreadableException(UnreadableReason.Corrupt);
        }
    }

    // Declared sizes are the archive's own word; the bytes are counted as they come out.
    private static long Unpack(ZipArchiveEntry entry, long left, ReadLimits limits, CancellationToken cancel)
    {
        var isXml = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var counted = new CountedStream(entry.Open(), isXml ? Math.Min(left, limits.XmlBytes) : left);
        if (isXml && entry.Length > 0)
        {
            SafeXml.RefuseDepth(counted, limits, cancel);
        }
        else
        {
            counted.CopyTo(Stream.Null);
        }

        return counted.Count;
    }
}
