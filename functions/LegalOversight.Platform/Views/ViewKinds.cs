using LegalOversight.Platform.Facts;

namespace LegalOversight.Platform.Views;

/// <summary>The kinds of rows that the views are made of.</summary>
public static class ViewKinds
{
    /// <summary>Every case, as worklists and the directory show it.</summary>
    public static FactKind Case { get; } = new(
        "case",
        ["procedure", "parties", "readers", "pending", "todo", "doers", "links", "byDue", "updatedAt"],
        [[new("byDue"), new("updatedAt"), new(FactQuery.Case)], [new("updatedAt"), new(FactQuery.Case)]]);

    /// <summary>A normative document.</summary>
    public static FactKind Document { get; } = new(
        "document",
        ["numberKey", "externalId", "issuers", "maker", "standing", "ends", "standsUntil", "byPublication", "byEnd", "updatedAt"],
        [
            [new("byPublication", true), new("byIssue", true), new(FactQuery.Case)],
            [new("byEnd"), new(FactQuery.Case)],
            [new("updatedAt", true), new("byIssue", true), new(FactQuery.Case)],
        ]);

    /// <summary>The names of a document, and those that its text cites.</summary>
    public static FactKind Citation { get; } = new("citation", ["names", "cites"], []);

    /// <summary>A filing.</summary>
    public static FactKind Filing { get; } = new("filing", ["organ", "office", "document", "issuedOn"], []);

    /// <summary>A document found unlawful.</summary>
    public static FactKind Finding { get; } = new("finding", ["organ", "document"], []);

    /// <summary>An organ's catalogue of a year.</summary>
    public static FactKind Catalogue { get; } = new("catalogue", ["year"], []);

    /// <summary>A document issued after its legality review here.</summary>
    public static FactKind Issued { get; } = new("issued", ["filingDue"], []);

    /// <summary>A document that a catalogue lists, or that a notice names which the program sent because nobody filed it in time.</summary>
    public static FactKind Listed { get; } = new("listed", ["organ", "document", "year", "issuedOn"], []);

    /// <summary>A document in a cleanup.</summary>
    public static FactKind Conclusion { get; } = new("conclusion", ["campaign"], []);

    /// <summary>A citizen's suggestion.</summary>
    public static FactKind Suggestion { get; } = new("suggestion", ["code"], []);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FactKind> All { get; } = [Case, Document, Citation, Filing, Finding, Catalogue, Issued, Listed, Conclusion, Suggestion];

    /// <summary>What sorts after every day.</summary>
    internal const string Never = "9999-12-31";
}
