using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>Gathers the messages of one invocation, which leave with its answer: if the answer does not arrive, the invocation is repeated and gathers them again.</summary>
internal sealed class OutgoingMessages : IMessages
{
    private readonly List<Envelope> envelopes = [];

    /// <summary>What was sent.</summary>
    public IReadOnlyList<Envelope> Envelopes => envelopes;

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<Envelope> sent, CancellationToken cancellation)
    {
        envelopes.AddRange(sent);
        return Task.CompletedTask;
    }
}
