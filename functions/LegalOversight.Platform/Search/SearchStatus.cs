namespace LegalOversight.Platform.Search;

/// <summary>The wire values of a document's validity on the day it was indexed.</summary>
public static class SearchStatus
{
    /// <summary>现行有效.</summary>
    public const string InForce = "in-force";

    /// <summary>即将失效.</summary>
    public const string LapsingSoon = "lapsing-soon";

    /// <summary>已失效.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>已废止.</summary>
    public const string Revoked = "revoked";

    /// <summary>停止执行.</summary>
    public const string Suspended = "suspended";

    /// <summary>已修改.</summary>
    public const string Amended = "amended";

    /// <summary>未标明.</summary>
    public const string Unknown = "unknown";
}
