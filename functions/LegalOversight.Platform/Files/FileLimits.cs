namespace LegalOversight.Platform.Files;

/// <summary>What an upload may take.</summary>
public sealed record FileLimits
{
    /// <summary>The usual limits: files of 4 GB, blocks of 8 MB, a day to finish.</summary>
    public static readonly FileLimits Usual = new();

    /// <summary>Largest file, in bytes; more is <see cref="UploadRefusal.TooLarge"/>.</summary>
    public long FileBytes { get; init; } = 4L << 30;

    /// <summary>Largest block, in bytes; more is <see cref="UploadRefusal.TooLarge"/>.</summary>
    public int BlockBytes { get; init; } = 8 << 20;

    /// <summary>How long an upload may stay unfinished, counted from its last block or its last address; then a sweep removes it.</summary>
    public TimeSpan UploadLife { get; init; } = TimeSpan.FromDays(1);
}
