using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// Which documents a cleanup covers: all in force of the makers below its office, or, in a special cleanup (专项清理),
/// those of the makers chosen for it that are named in it or whose title holds one of its words.
/// </summary>
internal sealed class CleanupScope
{
    private readonly List<(Organ Maker, IReadOnlyList<LedgerDocument> Documents)> inForce;
    private readonly HashSet<string> makers;
    private readonly HashSet<string> documents;
    private readonly string[] words;

    private CleanupScope(StepContext context, Organ office)
    {
        var isSpecial = context.Text("kind") == "special";
        inForce = [.. Makers(office, context.Surroundings).Select(maker => (maker, context.Surroundings.Ledger.DocumentsInForce(maker.Code)))];
        makers = isSpecial ? Column(context, "makers", "organ") : [];
        documents = isSpecial ? Column(context, "documents", "document") : [];
        words = isSpecial ? Words(context.Text("about")) : [];
    }

    /// <summary>What only a special cleanup chooses.</summary>
    public static Field[] Fields { get; } =
    [
        Field.Rows("makers", "限于制定机关", "Only these makers", Field.Organ("organ", "制定机关", "Maker").Required())
            .Only("kind", "special").Hinting("不填为辖区内各制定机关", "All makers in the area where it is left empty"),
        Field.Rows("documents", "限于文件", "Only these documents", Field.Case("document", "文件", "Document").Required())
            .Only("kind", "special").Hinting("不填且未填标题用词的，为上述机关的全部现行文件", "All their documents in force where neither this nor words are given"),
        Field.Line("about", "标题含有", "Title contains")
            .Only("kind", "special").Hinting("一个或者几个词，用顿号或者空格分开，含其中之一的列入", "One or more words; a document with one of them is covered"),
    ];

    /// <summary>The makers below an office, by code.</summary>
    public static IEnumerable<Organ> Makers(Organ office, Surroundings surroundings) => surroundings.Register.Organs.Values
        .Where(organ => organ.Kind != OrganKind.LegalOffice && organ.IsOn(surroundings.Today) && organ.IsWithin(office.Division))
        .OrderBy(organ => organ.Code, StringComparer.Ordinal);

    /// <summary>The scope that an announcement states.</summary>
    public static CleanupScope Of(StepContext context) => new(context, context.Surroundings.Register.Organ(context.Request.By.Organ)!);

    /// <summary>Each maker that has a document in it.</summary>
    public IEnumerable<(Organ Maker, IReadOnlyList<LedgerDocument> Documents)> Tasks() =>
        from each in inForce
        where makers.Count == 0 || makers.Contains(each.Maker.Code)
        let covered = each.Documents.Where(Covers).ToList()
        where covered.Count > 0
        select (each.Maker, (IReadOnlyList<LedgerDocument>)covered);

    /// <summary>The scope in words for the notice; null where nothing was chosen.</summary>
    public string? Described()
    {
        if (makers.Count == 0 && documents.Count == 0 && words.Length == 0)
        {
            return null;
        }

        var of = makers.Count == 0 ? "辖区内各制定机关" : string.Join("、", inForce.Where(each => makers.Contains(each.Maker.Code)).Select(each => each.Maker.Name));
        var titled = words.Length == 0 ? null : $"标题含有{string.Join("、", words.Select(word => $"“{word}”"))}的规范性文件";
        var named = documents.Count == 0 ? null : string.Join("、", Tasks().SelectMany(each => each.Documents).Where(document => documents.Contains(document.Case)).Select(document => $"《{document.Title}》"));
        return $"{of}制定的{string.Join("，以及", new[] { titled, named }.OfType<string>().DefaultIfEmpty("规范性文件"))}";
    }

    /// <summary>What was chosen must be there to be cleaned up.</summary>
    public static Refusal? Chosen(StepContext context)
    {
        var scope = Of(context);
        return scope.makers.FirstOrDefault(code => scope.inForce.All(each => each.Maker.Code != code)) is { } other
            ? Errors.ConditionUnmet.Refuse("makers", Articles.Cleanup, new Label($"{context.Surroundings.Register.NameOf(other)}不是辖区内的制定机关，请改选", $"{context.Surroundings.Register.NameOf(other)} is no maker in the area; choose another"))
            : scope.documents.FirstOrDefault(id => !scope.Tasks().Any(each => each.Documents.Any(document => document.Case == id))) is { } unknown
            ? Errors.ConditionUnmet.Refuse("documents", Articles.Cleanup, new Label($"{context.Surroundings.Cases.GetValueOrDefault(unknown)?.Text("title") ?? unknown}不是上述机关现行有效的文件，请改选", $"{context.Surroundings.Cases.GetValueOrDefault(unknown)?.Text("title") ?? unknown} is no document in force of these makers; choose another"))
            : scope.words.Length > 0 && !scope.Tasks().Any()
            ? Errors.ConditionUnmet.Refuse("about", Articles.Cleanup, new Label("没有标题含有所填词语的现行文件，请改用别的词", "No document in force has these words in its title; use others"))
            : null;
    }

    private static HashSet<string> Column(StepContext context, string table, string column) => [.. context.Rows(table).Select(row => row.GetProperty(column).GetString()!)];

    private static string[] Words(string? stated) => stated?.Split([' ', '\u3000', '、', '，', '；', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private bool Covers(LedgerDocument document) =>
        (documents.Count == 0 && words.Length == 0) || documents.Contains(document.Case) || words.Any(word => document.Title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
