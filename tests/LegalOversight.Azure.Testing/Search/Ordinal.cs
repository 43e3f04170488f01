namespace LegalOversight.Azure.Testing.Search;

/// <summary>A string that is compared character by character.</summary>
internal sealed record Ordinal(string Text) : IComparable
{
    public int CompareTo(object? obj) => string.CompareOrdinal(Text, (obj as Ordinal)?.Text);
}
