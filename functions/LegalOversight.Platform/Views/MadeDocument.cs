using LegalOversight.Platform.Facts;

namespace LegalOversight.Platform.Views;

/// <summary>A document that an organ made, as its filing and the catalogues that list it show it.</summary>
/// <param name="Key">Its maker and number.</param>
/// <param name="Filing">Its filing; null where it was not filed, or the filing was refused.</param>
/// <param name="Listed">Where catalogues and notices list it.</param>
internal sealed record MadeDocument(string Key, FactRow? Filing, IReadOnlyList<FactRow> Listed)
{
    private FactRow Any => Filing ?? Listed[0];

    public string Organ => Any.Text("organ")!;

    public string Title => Any.Text("title")!;

    public string DocumentNumber => Filing?.Text("documentNumber") ?? Any.Text("numberKey")!;

    /// <summary>Where the two differ, the filing's day of issue counts.</summary>
    public DateOnly IssuedOn => Filing?.Day("issuedOn") ?? Listed.Max(row => row.Day("issuedOn"))!.Value;

    /// <summary>What either says is published is published.</summary>
    public bool IsPublished => (Filing?.Flag("published") ?? false) || Listed.Any(row => row.Flag("published"));

    public bool IsFiled => Filing is not null;

    public bool IsInTime => Filing?.Flag("inTime") ?? false;

    public bool IsConform => Filing?.Flag("conform") ?? false;

    /// <summary>The first catalogue or notice that lists it.</summary>
    public string ListedIn => Listed.Select(row => row.Case).Min(StringComparer.Ordinal)!;
}
