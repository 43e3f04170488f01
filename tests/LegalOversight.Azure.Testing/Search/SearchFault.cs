namespace LegalOversight.Azure.Testing.Search;

/// <summary>What goes wrong with one request.</summary>
public enum SearchFault
{
    /// <summary>429, to be tried again at once.</summary>
    Throttled,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>No answer comes until the client gives up.</summary>
    Silent,

    /// <summary>The connection is lost before the request is carried out.</summary>
    DroppedBefore,

    /// <summary>The request is carried out and the connection lost before the answer.</summary>
    DroppedAfter,
}
