namespace LegalOversight.Benchmarks.Harness;

/// <summary>What the connections of a <see cref="LeanClient"/> ask for.</summary>
internal interface IRequests
{
    /// <summary>Writes the next request of a connection.</summary>
    /// <returns>Its length in bytes.</returns>
    int Write(int connection, Span<byte> into);

    /// <summary>Takes an answer's status; an unexpected one is to throw.</summary>
    void Answered(int connection, int status, ReadOnlySpan<byte> answer);
}
