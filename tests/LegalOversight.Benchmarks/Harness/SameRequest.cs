namespace LegalOversight.Benchmarks.Harness;

/// <summary>Sends requests made before, each connection starting at a place of its own.</summary>
internal sealed class SameRequest(IReadOnlyList<byte[]> requests) : IRequests
{
    private readonly Dictionary<int, int> next = [];

    public int Write(int connection, Span<byte> into)
    {
        var at = next.GetValueOrDefault(connection, connection * 7);
        next[connection] = at + 1;
        var request = requests[at % requests.Count];
        request.CopyTo(into);
        return request.Length;
    }

    public void Answered(int connection, int status, ReadOnlySpan<byte> answer)
    {
        if (status != 200)
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
        }
    }
}
