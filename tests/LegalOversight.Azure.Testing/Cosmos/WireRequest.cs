namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>A request as it came over the wire.</summary>
internal sealed record WireRequest(string Method, string Path, Func<string, string?> Header, byte[] Body)
{
    public bool Says(string header) => string.Equals(Header(header), "true", StringComparison.OrdinalIgnoreCase);
}
