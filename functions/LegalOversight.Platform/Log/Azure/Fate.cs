namespace LegalOversight.Platform.Log.Azure;

/// <summary>What became of an append that was under way. All but <see cref="Open"/> stay so for ever, for no entry is ever edited or deleted.</summary>
internal abstract record Fate
{
    /// <summary>Nothing stands in its way and it is not in the log.</summary>
    public sealed record Open : Fate;

    /// <summary>It is in the log.</summary>
    public sealed record Logged(EntryItem Item) : Fate;

    /// <summary>Another entry stands at its place, or its key is used up in its case: it can never be appended.</summary>
    public sealed record Void : Fate;

    /// <summary>A number that it needs is beyond the highest of its series: it can never be appended.</summary>
    public sealed record Exhausted(string Series) : Fate;

    /// <summary>Another case holds the key that it claims.</summary>
    public sealed record Refused(string Holder) : Fate;
}
