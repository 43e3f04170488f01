namespace LegalOversight.Benchmarks.Harness;

/// <summary>A directory that is gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("legal-oversight-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
