using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text;

/// <summary>The media types that the platform knows, and what they look like in bytes.</summary>
public static class MediaTypes
{
    /// <summary>Word document.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Excel workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>OFD, the layout format of GB/T 33190.</summary>
    public const string Ofd = "application/ofd";

    /// <summary>Any other zip archive.</summary>
    public const string Zip = "application/zip";

    /// <summary>PNG picture.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG picture.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>MP3 sound.</summary>
    public const string Mp3 = "audio/mpeg";

    /// <summary>WAV sound.</summary>
    public const string Wav = "audio/wav";

    /// <summary>MP4 recording.</summary>
    public const string Mp4 = "video/mp4";

    /// <summary>WebM recording.</summary>
    public const string WebM = "video/webm";

    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>HTML page.</summary>
    public const string Html = "text/html";

    /// <summary>Comma-separated values; in bytes it is plain text.</summary>
    public const string Csv = "text/csv";

    /// <summary>A compound file: Word or Excel before 2007, or a modern one under a password.</summary>
    public const string Compound = "application/x-ole-storage";

    /// <summary>Every type that an upload may declare.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>
    {
        Docx, Xlsx, Pdf, Ofd, Zip, Png, Jpeg, Mp3, Wav, Mp4, WebM, Text, Html, Csv,
    };

    /// <summary>The name used here for a declared type: parameters cut, lower case, aliases resolved (<c>audio/x-wav</c> is <c>audio/wav</c>).</summary>
    /// <param name="declared">A media type as a browser declares it.</param>
    public static string Canonical(string declared)
    {
        var bare = declared.Split(';')[0].Trim().ToLowerInvariant();
        return bare switch
        {
            "application/vnd.ofd" or "application/x-ofd" => Ofd,
            "application/x-zip-compressed" or "application/x-zip" => Zip,
            "image/jpg" or "image/pjpeg" => Jpeg,
            "audio/mp3" or "audio/x-mp3" or "audio/mpeg3" => Mp3,
            "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => Wav,
            "audio/mp4" or "audio/x-m4a" or "video/x-m4v" => Mp4,
            "audio/webm" => WebM,
            "application/csv" or "text/x-csv" => Csv,
            _ => bare,
        };
    }

    /// <summary>Whether bytes of the sniffed type may be declared so. CSV and HTML may be found to be plain text.</summary>
    /// <param name="declared">The declared type.</param>
    /// <param name="sniffed">What <see cref="Sniff"/> found; null fits nothing.</param>
    public static bool Fits(string declared, string? sniffed)
    {
        var canonical = Canonical(declared);
        return canonical == sniffed || sniffed == Text && canonical is Csv or Html || canonical is Csv or Text && sniffed == Html;
    }

    /// <summary>The type of a file from its bytes; null when it is none that is known. The name of the file plays no part.</summary>
    /// <param name="content">A stream that can seek; its position is put back.</param>
    public static string? Sniff(Stream content)
    {
        var position = content.Position;
        try
        {
            return Signatures.Sniff(content);
        }
        finally
        {
            content.Position = position;
        }
    }
}
