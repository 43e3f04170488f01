using System.IO.Compression;

namespace LegalOversight.Platform.Text.Reading;

// The first bytes by which a format is known.
internal static class Signatures
{
    private const int Window = 4096;

    public static string? Sniff(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[Window];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, Window, throwOnEndOfStream: false));
        return head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) ? Archive(content)
            : head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? MediaTypes.Pdf
            : Picture(head) ?? Sound(head) ?? Film(head) ?? Compound(head) ?? Writing(head, content.Length > head.Length);
    }

    // An archive that was cut off has lost the directory at its end.
    public static bool IsBrokenArchive(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[4];
        if (content.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !head.SequenceEqual("PK\u0003\u0004"u8))
        {
            return false;
        }

        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count == 0;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static string? Picture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? MediaTypes.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MediaTypes.Jpeg
        : null;

    private static string? Sound(ReadOnlySpan<byte> head) =>
        head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WAVE"u8) ? MediaTypes.Wav
        : head.StartsWith("ID3"u8) || IsMpegFrame(head) ? MediaTypes.Mp3
        : null;

    // Frame sync, then layer III with a bit rate and a sampling rate that exist.
    private static bool IsMpegFrame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08
        && (head[2] & 0xF0) is not (0xF0 or 0x00) && (head[2] & 0x0C) != 0x0C;

    private static string? Film(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..].StartsWith("ftyp"u8) ? MediaTypes.Mp4
        : head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0 ? MediaTypes.WebM
        : null;

    private static string? Compound(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? MediaTypes.Compound : null;

    private static string? Writing(ReadOnlySpan<byte> head, bool cut)
    {
        var text = TextEncoding.Decode(head, cut)?.TrimStart();
        return text is null || head.IsEmpty ? null
            : text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? MediaTypes.Html
            : MediaTypes.Text;
    }

    private static string? Archive(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("OFD.xml") ? MediaTypes.Ofd
                : !names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? MediaTypes.Zip
                : names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? MediaTypes.Docx
                : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? MediaTypes.Xlsx
                : MediaTypes.Zip;
        }
        catch (InvalidDataException)
        {
            return MediaTypes.Zip;
        }
    }
}
