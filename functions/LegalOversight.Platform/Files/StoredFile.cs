namespace LegalOversight.Platform.Files;

/// <summary>An open file; dispose it when read.</summary>
/// <param name="Content">The bytes asked for. Without a range the stream can seek where the store allows it.</param>
/// <param name="Size">Size of the whole file in bytes.</param>
public sealed record StoredFile(Stream Content, long Size) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}
