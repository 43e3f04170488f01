namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>What can go wrong with a call.</summary>
public enum CosmosFault
{
    /// <summary>429 with <c>x-ms-retry-after-ms</c>; nothing is done.</summary>
    Throttled,

    /// <summary>503; nothing is done.</summary>
    Unavailable,

    /// <summary>408; nothing is done.</summary>
    TimedOut,

    /// <summary>408 after it was done.</summary>
    TimedOutAfter,

    /// <summary>It is done, and no answer ever comes: the client gives up.</summary>
    Silent,

    /// <summary>The connection drops before anything is done.</summary>
    Dropped,

    /// <summary>It is done, and the connection drops before the answer.</summary>
    DroppedAfter,

    /// <summary>The program is killed before the call leaves it; in process only.</summary>
    Killed,
}
