using LegalOversight.Platform.Facts;
using Xunit;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>What every store of facts promises, whatever it is kept in. It is opened for <see cref="Papers.Kinds"/>, empty at first.</summary>
public abstract partial class FactsConformance
{
    private static readonly FactOrder[] ByDue = [new("due"), new("case")];

    private static readonly FactOrder[] LatestFirst = [new("due", true), new("title"), new("case", true)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The facts under test.</summary>
    protected abstract IFacts Facts { get; }

    /// <summary>Closes the facts and opens them again, as a restart of the program does.</summary>
    protected abstract Task RestartAsync();

    [Fact]
    public async Task A_row_that_was_put_is_found_as_it_was()
    {
        using var writer = new FactWriter();
        var day = new DateOnly(2026, 3, 1);
        var instant = new DateTimeOffset(2026, 3, 1, 8, 30, 15, 250, TimeSpan.FromHours(8));
        var body = writer.Begin().Text("due", "2026-03-01").Text("title", "关于“供热”的规定 'a' \"b\" \\c\n〔2026〕1号😀").Text("number", null).Day("on", day).Instant("at", instant)
            .Number("pages", long.MaxValue >> 11).Flag("urgent", true).Flag("closed", false).Texts("organs", ["甲", "o'b"]).Texts("none", [])
            .Elements("tasks", ["x"], static (writer, role) => writer.Text("role", role));
        await Facts.PutAsync([new("views", "fr-1", 7, [body.End(Papers.Paper, "键'\"\\")])], Cancellation);
        var row = Assert.Single(await Find());
        Assert.Equal(("fr-1", "键'\"\\"), (row.Case, row.Key));
        Assert.Equal("关于“供热”的规定 'a' \"b\" \\c\n〔2026〕1号😀", row.Text("title"));
        Assert.Null(row.Text("number"));
        Assert.Equal(day, row.Day("on"));
        Assert.Equal(instant, row.Instant("at"));
        Assert.Equal(long.MaxValue >> 11, row.Number("pages"));
        Assert.True(row.Flag("urgent"));
        Assert.False(row.Flag("closed"));
        Assert.Equal(["甲", "o'b"], row.Texts("organs"));
        Assert.Empty(row.Texts("none"));
        Assert.Equal("x", Assert.Single(row.Elements("tasks")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task What_was_put_is_still_there_after_a_restart()
    {
        await Put(Papers.Case("fr-1", 2, number: "1"));
        await RestartAsync();
        Assert.Equal(["fr-1"], await Cases(new Is("number", "1")));
        await Put(Papers.Case("fr-1", 1, number: "0"));
        Assert.Empty(await Cases(new Is("number", "0")));
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_all_rows_that_the_case_had()
    {
        await Put(Papers.Notes("fr-1", 1, ("a", "one"), ("b", "two"), ("c", "three")));
        await Put(Papers.Notes("fr-1", 2, ("b", "two"), ("c", "four"), ("d", "five")));
        Assert.Equal(["b two", "c four", "d five"], (await Notes()).Order());
        Assert.Empty(await Notes(new Is("text", "one")));
        Assert.Empty(await Notes(new Is("text", "three")));
        Assert.Equal(["c four"], await Notes(new Is("text", "four")));
    }

    [Fact]
    public async Task An_older_version_is_passed_over()
    {
        await Put(Papers.Notes("fr-1", 5, ("a", "five")));
        await Put(Papers.Notes("fr-1", 4, ("a", "four"), ("b", "four")));
        Assert.Equal(["a five"], await Notes());
    }

    [Fact]
    public async Task A_version_that_changed_nothing_is_remembered_all_the_same()
    {
        await Put(Papers.Notes("fr-1", 1, ("a", "same")));
        await Put(Papers.Notes("fr-1", 9, ("a", "same")));
        await Put(Papers.Notes("fr-1", 5, ("a", "other")));
        Assert.Equal(["a same"], await Notes());
    }

    [Fact]
    public async Task A_version_that_left_no_row_is_remembered_all_the_same()
    {
        await Put(Papers.Notes("fr-1", 1, ("a", "one"), ("b", "one")));
        await Put(Papers.Notes("fr-1", 3));
        Assert.Empty(await Notes());
        await Put(Papers.Notes("fr-1", 2, ("a", "two")));
        Assert.Empty(await Notes());
        await Put(Papers.Notes("fr-1", 4, ("a", "four")));
        Assert.Equal(["a four"], await Notes());
        await Put(Papers.Notes("fr-1", 3, ("a", "three")));
        Assert.Equal(["a four"], await Notes());
    }

    [Fact]
    public async Task The_same_version_may_say_something_new()
    {
        await Put(Papers.Case("fr-1", 3, stage: "in-force"));
        await Put(Papers.Case("fr-1", 3, stage: "lapsed"));
        await Put(Papers.Case("fr-1", 3, stage: "lapsed"));
        Assert.Empty(await Cases(new Is("stage", "in-force")));
        Assert.Equal(["fr-1"], await Cases(new Is("stage", "lapsed")));
        Assert.Equal(1, await Facts.CountAsync(Asked(), Cancellation));
    }

    [Fact]
    public async Task A_case_may_stand_in_one_put_several_times()
    {
        await Put(Papers.Case("fr-1", 1, stage: "a"), Papers.Case("fr-2", 1, stage: "b"), Papers.Case("fr-1", 3, stage: "c"), Papers.Case("fr-1", 2, stage: "d"));
        Assert.Equal(["fr-1"], await Cases(new Is("stage", "c")));
        Assert.Equal(2, await Facts.CountAsync(Asked(), Cancellation));
    }

    [Fact]
    public async Task Projectors_leave_each_others_rows_alone()
    {
        await Put(Papers.Case("fr-1", 5), Papers.Notes("fr-1", 1, ("", "note")));
        await Put(Papers.Case("fr-1", 6), Papers.Notes("fr-1", 2));
        Assert.Single(await Find());
        Assert.Empty(await Notes());
        await Put(Papers.Notes("fr-1", 3, ("", "again")));
        Assert.Single(await Find());
        Assert.Single(await Notes());
    }

    [Fact]
    public async Task Cases_may_have_rows_of_the_same_key()
    {
        await Put(Papers.Notes("fr-1", 1, ("a", "one")), Papers.Notes("fr-2", 1, ("a", "two")));
        await Put(Papers.Notes("fr-1", 2));
        Assert.Equal(["a two"], await Notes());
    }

    [Fact]
    public async Task Puts_at_the_same_moment_leave_the_newest_version()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => Put(Papers.Case("fr-1", n * 7 % 41, stage: $"s{n * 7 % 41}"), Papers.Case($"fr-{n + 1}"))));
        Assert.Equal("s40", Assert.Single(await Find(new Is("case", "fr-1"))).Text("stage"));
        Assert.Equal(41, await Facts.CountAsync(Asked(), Cancellation));
    }

    [Fact]
    public async Task What_is_dropped_is_gone_with_its_versions()
    {
        await Put(Papers.Case("fr-1", 5, stage: "a"), Papers.Notes("fr-1", 9, ("a", "one")));
        await Facts.DropAsync(Cancellation);
        Assert.Empty(await Find());
        Assert.Empty(await Notes(new Is("text", "one")));
        await Put(Papers.Case("fr-1", 1, stage: "b"));
        Assert.Equal(["fr-1"], await Cases(new Is("stage", "b")));
    }

    private Task Put(params CaseFacts[] cases) => Facts.PutAsync(cases, Cancellation);

    private static FactQuery Asked(params FactCondition[] where) => new(Papers.Paper) { Where = where };

    private Task<IReadOnlyList<FactRow>> Find(params FactCondition[] where) => Facts.FindAsync(Asked(where), Cancellation);

    /// <summary>The cases whose papers fulfil conditions, which must also be what is counted.</summary>
    private async Task<IReadOnlyList<string>> Cases(params FactCondition[] where)
    {
        var rows = await Find(where);
        Assert.Equal(rows.Count, await Facts.CountAsync(Asked(where), Cancellation));
        Assert.Equal(rows.Count, (await Facts.SumAsync(Asked(where), [], [], Cancellation)).Sum(group => group.Rows));
        var ordered = await Facts.FindAsync(Asked(where) with { Order = ByDue, Take = 1000 }, Cancellation);
        Assert.Equal(rows.Select(row => row.Case).Order(StringComparer.Ordinal), ordered.Select(row => row.Case).Order(StringComparer.Ordinal));
        return [.. rows.Select(row => row.Case).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> Notes(params FactCondition[] where) =>
        [.. (await Facts.FindAsync(new FactQuery(Papers.Note) { Where = where }, Cancellation)).Select(row => $"{row.Key} {row.Text("text")}")];
}
