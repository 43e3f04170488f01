namespace LegalOversight.Platform.Instruments;

/// <summary>One part of a parsed template.</summary>
internal abstract record PaperTemplateNode
{
    internal sealed record Text(string Value) : PaperTemplateNode;

    internal sealed record Output(string Path, IReadOnlyList<string> Filters) : PaperTemplateNode;

    internal sealed record If(IReadOnlyList<Branch> Branches) : PaperTemplateNode;

    internal sealed record For(string Item, string List, IReadOnlyList<PaperTemplateNode> Body) : PaperTemplateNode;

    /// <summary>A body and its condition; no condition is the else branch.</summary>
    internal sealed record Branch(Condition? Condition, IReadOnlyList<PaperTemplateNode> Body);

    /// <summary>A path that is given, or that compares to a value by <c>==</c>, <c>!=</c> or <c>&gt;</c>.</summary>
    internal sealed record Condition(string Path, string? Sign, string? Value);
}
