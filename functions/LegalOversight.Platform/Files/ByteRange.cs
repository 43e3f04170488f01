namespace LegalOversight.Platform.Files;

/// <summary>A part of a file.</summary>
/// <param name="From">First byte, counted from zero; not negative.</param>
/// <param name="Length">Number of bytes; null reads to the end. What lies beyond the end is left out.</param>
public readonly record struct ByteRange(long From, long? Length);
