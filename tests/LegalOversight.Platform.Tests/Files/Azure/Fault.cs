namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>What may happen to a request between this program and the store.</summary>
public enum Fault
{
    /// <summary>429 with the time after which to try again.</summary>
    Throttled,

    /// <summary>503.</summary>
    Busy,

    /// <summary>500.</summary>
    Broken,

    /// <summary>No answer until the caller gives up.</summary>
    Silent,

    /// <summary>The connection ends before the store sees the request.</summary>
    DroppedBefore,

    /// <summary>The connection ends after the store has done what was asked.</summary>
    DroppedAfter,
}
