namespace LegalOversight.Platform.Text;

/// <summary>How much of a file is read before the reader gives up; a hostile file costs no more than this.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used when a caller names none: 50 MB of input, 200 MB uncompressed, ratio 200, 30 seconds.</summary>
    public static readonly ReadLimits Usual = new();

    /// <summary>Largest file read, in bytes. A larger one is <see cref="UnreadableReason.TooLarge"/>.</summary>
    public long InputBytes { get; init; } = 50L << 20;

    /// <summary>Largest sum of an archive's entries (or of a PDF's streams) once uncompressed, in bytes; more is <see cref="UnreadableReason.ZipBomb"/>.</summary>
    public long UncompressedBytes { get; init; } = 200L << 20;

    /// <summary>Largest XML part of an archive once uncompressed, in bytes; more is <see cref="UnreadableReason.ZipBomb"/>.</summary>
    public long XmlBytes { get; init; } = 64L << 20;

    /// <summary>Largest ratio of uncompressed to compressed size of one entry, counted only for entries above 1 MB; more is <see cref="UnreadableReason.ZipBomb"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Most entries in an archive; more is <see cref="UnreadableReason.ZipBomb"/>.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Deepest nesting of XML elements and of path names; deeper is <see cref="UnreadableReason.ZipBomb"/>.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Most pages read of a PDF or OFD; more is <see cref="UnreadableReason.TooLarge"/>.</summary>
    public int Pages { get; init; } = 3_000;

    /// <summary>Most characters of text, and most cells of a sheet; more is <see cref="UnreadableReason.TooLarge"/>.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Longest time spent on one file, looked at between pages and paragraphs; longer is <see cref="UnreadableReason.TooLarge"/>.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
