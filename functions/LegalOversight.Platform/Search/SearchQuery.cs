using System.Globalization;

namespace LegalOversight.Platform.Search;

/// <summary>
/// What someone looks for. Several values of one filter mean any of them; different filters must all hold.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>How many characters of <see cref="Text"/> are used; the rest is ignored.</summary>
    public const int UsedTextLength = 200;

    /// <summary>How many results can be paged through; a page beyond them is empty, with the right total.</summary>
    public const int DeepestResult = 10_000;

    /// <summary>The most results on one page; a larger <see cref="Size"/> is cut to it.</summary>
    public const int LargestPage = 100;

    /// <summary>How many characters of a value can be filtered by; no engine takes a value of more than 32 KB.</summary>
    internal const int LongestValue = 10_000;

    /// <summary>Words, phrases in quotes, or a document number. Never syntax: no character can make it fail.</summary>
    public string Text { get; init; } = "";

    /// <summary>Names of issuing organs.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Levels.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Values of <see cref="SearchStatus"/>.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Years of issue.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Issued on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Issued on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Subject classes.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether documents that are not public stay hidden, from counts too.</summary>
    public bool OnlyPublic { get; init; } = true;

    /// <summary>The order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The page, from 1; less is read as 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Results on a page; less than 1 is read as 1.</summary>
    public int Size { get; init; } = 10;

    /// <summary>The years as facet values.</summary>
    internal IReadOnlyList<string> YearValues => [.. Years.Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];

    /// <summary>Results on a page, within the limits.</summary>
    internal int Shown => Math.Clamp(Size, 1, LargestPage);

    /// <summary>Results on the pages before.</summary>
    internal long Skipped => (Math.Max(Page, 1) - 1L) * Shown;

    /// <summary>Whether the page lies beyond what can be paged through.</summary>
    internal bool IsTooDeep => Skipped + Shown > DeepestResult;
}
