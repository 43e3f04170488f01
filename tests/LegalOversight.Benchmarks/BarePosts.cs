using LegalOversight.Benchmarks.Harness;

namespace LegalOversight.Benchmarks;

/// <summary>The very bytes of the steps, sent to the bare server.</summary>
internal sealed class BarePosts(DurableSteps steps) : IRequests
{
    public int Write(int connection, Span<byte> into) => steps.Write(connection, into);

    public void Answered(int connection, int status, ReadOnlySpan<byte> answer)
    {
        if (status != 200)
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
        }
    }
}
