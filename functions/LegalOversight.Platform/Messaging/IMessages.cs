namespace LegalOversight.Platform.Messaging;

/// <summary>Carries messages to those who carry them out: at least once each, in no promised order.</summary>
public interface IMessages
{
    /// <summary>Sends; one with the id of another that was sent is the same message.</summary>
    Task SendAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancellation);
}
