using System.Globalization;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>The offices' directory of cases.</summary>
public sealed class CaseDirectory(IFacts facts)
{
    private const int MostRows = 200;
    private const int MostRelated = 100;

    private static readonly FactOrder[] LastMovedFirst = [new("updatedAt", true), new(FactQuery.Case, true)];

    /// <summary>Searches the cases that an officer may read, by number and title, the last moved first.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="officer">The officer.</param>
    /// <param name="register">The register.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(int Total, IReadOnlyList<DirectoryRow> Rows)> SearchAsync(DirectoryQuery query, Officer officer, Register register, DateOnly today, CancellationToken cancellation = default)
    {
        var reach = new Reach(officer, register, today);
        if (reach.IsNone)
        {
            return (0, []);
        }

        var (size, asked) = (Math.Clamp(query.Size, 1, MostRows), new FactQuery(ViewKinds.Case) { Where = [.. Conditions(query, reach)] });
        var page = asked with { Order = LastMovedFirst, Skip = (query.Page - 1L) * size, Take = size };
        var rows = await facts.FindAsync(page, cancellation);
        return (await facts.CountAsync(asked, cancellation), [.. rows.Select(row => Row(row, reach))]);
    }

    /// <summary>A page of the cases of a procedure, the last moved first, and how many there are.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">How many are on a page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(int Total, IReadOnlyList<string> Cases)> OfAsync(string procedure, int page, int size, CancellationToken cancellation = default)
    {
        var asked = new FactQuery(ViewKinds.Case) { Where = [new Is("procedure", procedure)] };
        var rows = await facts.FindAsync(asked with { Order = LastMovedFirst, Skip = (page - 1L) * size, Take = size }, cancellation);
        return (await facts.CountAsync(asked, cancellation), [.. rows.Select(row => row.Case)]);
    }

    /// <summary>The cases that a case refers to, and those that refer to it.</summary>
    public async Task<IReadOnlyList<string>> RelatedAsync(string caseId, CancellationToken cancellation = default)
    {
        var own = await facts.FindAsync(new(ViewKinds.Case) { Where = [new Is(FactQuery.Case, caseId)] }, cancellation);
        var others = await facts.FindAsync(new(ViewKinds.Case) { Where = [new Has("links", caseId)], Take = MostRelated }, cancellation);
        return [.. own.SelectMany(row => row.Texts("links")).Concat(others.Select(row => row.Case)).Distinct().Order(StringComparer.Ordinal).Take(MostRelated)];
    }

    /// <summary>The rows of cases by id; of those that are in the directory.</summary>
    public async Task<IReadOnlyDictionary<string, DirectoryRow>> RowsAsync(IEnumerable<string> cases, CancellationToken cancellation = default) =>
        (await facts.FindEachAsync(ViewKinds.Case, FactQuery.Case, cases, cancellation)).ToDictionary(row => row.Case, row => Row(row, null));

    /// <summary>The case that a citizen's code stands for, or null.</summary>
    public async Task<string?> ByCodeAsync(string code, CancellationToken cancellation = default) =>
        (await facts.FindAsync(new(ViewKinds.Suggestion) { Where = [new Is("code", Law.NormativeDocuments.SuggestionCode.Normal(code))], Take = 1 }, cancellation)) is [var row] ? row.Case : null;

    /// <summary>A row as lists show it, with the step that an officer may take in it.</summary>
    internal static DirectoryRow Row(FactRow row, Reach? reach) => new(
        row.Case,
        row.Text("procedure")!,
        row.Text("stage")!,
        row.Text("number"),
        row.Text("title")!,
        row.Text("origin")!,
        row.Day("due"),
        row.Text("clock"),
        row.Instant("updatedAt")!.Value,
        reach is null ? null : StepOf(row, reach));

    // Openings stand in the order of the procedure's steps.
    private static string? StepOf(FactRow row, Reach reach) => row.Elements("openings")
        .Where(opening => reach.Doers.Contains(opening.GetProperty("doer").GetString()!))
        .Where(opening => !opening.TryGetProperty("barred", out var barred) || barred.EnumerateArray().All(each => each.GetString() != reach.Officer))
        .Select(opening => opening.GetProperty("step").GetString())
        .FirstOrDefault();

    // The most selective first.
    private static IEnumerable<FactCondition> Conditions(DirectoryQuery query, Reach reach)
    {
        if (query.Organ is { } organ)
        {
            yield return new Has("parties", organ);
        }

        if (query.Procedure is { } procedure)
        {
            yield return new Is("procedure", procedure);
        }

        if (!reach.ReadsAll)
        {
            yield return new Has("readers", reach.Readers);
        }

        if (query.Stage is { } stage)
        {
            yield return new Is("stage", stage);
        }

        if (query.From is { } from)
        {
            yield return new From("openedAt", Day(from));
        }

        if (query.To is { } to)
        {
            yield return new Below("openedAt", Day(to.AddDays(1)));
        }

        if (query.Text?.Trim() is { Length: > 0 } text)
        {
            yield return new Either(new Contains("title", text), new Contains("number", text), new Contains("number", NormativeRows.NumberKey(text)), new Is(FactQuery.Case, text));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
