namespace LegalOversight.Platform.Log;

/// <summary>Messages that could not be carried out: kept with the reason until somebody has them tried again.</summary>
public interface IDeadLetters
{
    /// <summary>Records a message; the same message once, with the latest reason and one more attempt. Durable when it returns.</summary>
    /// <param name="key">The message's id.</param>
    /// <param name="body">The message as it came, whatever it is.</param>
    /// <param name="reason">Why it could not be carried out.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task RecordAsync(string key, string body, string reason, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>All that wait, the longest waiting first.</summary>
    Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellation = default);

    /// <summary>Takes one out, after it was carried out.</summary>
    Task RemoveAsync(string key, CancellationToken cancellation = default);
}
