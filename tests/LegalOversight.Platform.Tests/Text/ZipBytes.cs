using System.IO.Compression;
using System.Text;

namespace LegalOversight.Platform.Tests.Text;

internal static class ZipBytes
{
    public static byte[] Of(params (string Path, string Content)[] entries) => Of([.. entries.Select(entry => (entry.Path, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Of(params (string Path, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
