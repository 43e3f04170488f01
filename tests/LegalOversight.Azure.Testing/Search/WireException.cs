namespace LegalOversight.Azure.Testing.Search;

/// <summary>A request that the service answers with an error.</summary>
internal sealed class WireException(int status, string message) : Exception(message)
{
    public int Status => status;
}
