using LegalOversight.Platform.Facts;
using Xunit;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>Orders, pages, counts and sums, over thousands of rows too.</summary>
public abstract partial class FactsConformance
{
    private const int Many = 3000;

    [Fact]
    public async Task Rows_are_listed_by_several_fields_each_its_own_way()
    {
        await Put(
            Papers.Case("fr-1", due: "2026-02-01", title: "b"),
            Papers.Case("fr-2", due: "2026-02-01", title: "a"),
            Papers.Case("fr-3", due: "2026-03-01", title: "c"),
            Papers.Case("fr-4", due: "2026-02-01", title: "b"),
            Papers.Case("fr-5", due: "", title: "B"));
        Assert.Equal(["fr-5", "fr-1", "fr-2", "fr-4", "fr-3"], await Listed(ByDue));
        Assert.Equal(["fr-3", "fr-4", "fr-2", "fr-1", "fr-5"], await Listed([.. ByDue.Select(by => by.Reverse())]));
        Assert.Equal(["fr-3", "fr-2", "fr-4", "fr-1", "fr-5"], await Listed(LatestFirst));
        Assert.Equal(["fr-5", "fr-2", "fr-1", "fr-4", "fr-3"], await Listed([new("title"), new("case")]));
        Assert.Equal(["fr-3", "fr-2", "fr-4", "fr-1"], await Listed(LatestFirst, new From("due", "2026-01-01")));
        Assert.Equal(["fr-4", "fr-1"], await Listed(LatestFirst, new From("due", "2026-01-01"), new Below("due", "2026-03-01"), new Is("title", "b")));
        Assert.Equal(["fr-1", "fr-4"], await Listed([new("title"), new("case")], new From("due", "2026-01-01"), new Is("title", "b")));
    }

    [Fact]
    public void An_order_that_the_kind_does_not_declare_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Asked() with { Order = [new("due", true), new("case")] });
        Assert.Throws<ArgumentException>(() => Asked() with { Order = [new("stage")] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Asked() with { Skip = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Asked() with { Take = 0 });
    }

    [Fact]
    public async Task Pages_follow_one_another_and_end_where_the_rows_do()
    {
        await PutMany();
        var ids = new List<string>();
        for (var page = 0; ; page++)
        {
            var rows = await Facts.FindAsync(Asked(new Has("organs", "organ-1")) with { Order = ByDue, Skip = page * 400, Take = 400 }, Cancellation);
            ids.AddRange(rows.Select(row => row.Case));
            if (rows.Count < 400)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(0, Many).Where(n => n % 3 == 1).OrderBy(Due).ThenBy(Id, StringComparer.Ordinal).Select(Id), ids);
        Assert.Equal(ids.Count, await Facts.CountAsync(Asked(new Has("organs", "organ-1")) with { Skip = 2, Take = 3 }, Cancellation));
        Assert.Empty(await Facts.FindAsync(Asked(new Has("organs", "organ-1")) with { Order = ByDue, Skip = 1000, Take = 400 }, Cancellation));
        var third = Enumerable.Range(0, Many).OrderBy(Due).ThenBy(Id, StringComparer.Ordinal).Where(n => n % 3 == 1).Skip(20).Take(30).Select(Id);
        Assert.Equal(third, (await Facts.FindAsync(Asked(new Has("organs", "all"), new Has("organs", "organ-1")) with { Order = ByDue, Skip = 20, Take = 30 }, Cancellation)).Select(row => row.Case));
        Assert.Empty(await Facts.FindAsync(Asked() with { Order = LatestFirst, Skip = 1_000_000_000, Take = 200 }, Cancellation));
        Assert.Equal([Id(Many - 1)], (await Facts.FindAsync(Asked() with { Order = [new("title"), new("case")], Skip = Many - 1, Take = 5 }, Cancellation)).Select(row => row.Case));
    }

    [Fact]
    public async Task Thousands_of_rows_are_found_at_once()
    {
        await PutMany();
        Assert.Equal(Enumerable.Range(0, Many).Select(Id), (await Find()).Select(row => row.Case).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(10, Many - 10).Select(Id), await Listed([new("title"), new("case")], new Not(new Is("case", [.. Enumerable.Range(0, 10).Select(Id)]))));
        Assert.Equal(2 * Many / 3, await Facts.CountAsync(Asked(new Has("organs", "organ-1", "organ-2")), Cancellation));
        Assert.Equal(Many, await Facts.CountAsync(Asked(new Has("organs", "organ-1", "all", "organ-2")), Cancellation));
    }

    [Fact]
    public async Task A_case_may_leave_thousands_of_rows()
    {
        await Put(Papers.Notes("fr-1", 1, [.. Enumerable.Range(0, Many).Select(n => ($"k{n}", $"t{n % 7}"))]));
        await Put(Papers.Notes("fr-1", 2, [.. Enumerable.Range(1, Many).Select(n => ($"k{n}", n == 5 ? "changed" : $"t{n % 7}"))]));
        Assert.Equal(Many, await Facts.CountAsync(new(Papers.Note), Cancellation));
        Assert.Equal(["k5 changed"], await Notes(new Is("text", "changed")));
        Assert.Equal(Enumerable.Range(1, Many).Count(n => n % 7 == 5) - 1, (await Notes(new Is("text", "t5"))).Count);
    }

    [Fact]
    public async Task Rows_are_counted_and_added_up_by_groups()
    {
        await PutSome();
        await Put(Papers.Case("fr-4", title: "C 第三", stage: "review", pages: 7, organs: ["乙"]));
        Assert.Equal(
            ["review|B 第二 1 5", "review|C 第三 2 7", "|A 第一 1 3"],
            Told(await Facts.SumAsync(Asked(), ["stage", "title"], ["pages"], Cancellation)));
        Assert.Equal([" 1 3 0", "review 3 12 0"], Told(await Facts.SumAsync(Asked(), ["stage"], ["pages", "unheard"], Cancellation)));
        Assert.Equal(["review 2"], Told(await Facts.SumAsync(Asked(new Has("organs", "乙"), new Is("stage", "review")), ["stage"], [], Cancellation)));
        Assert.Equal([" 4 15"], Told(await Facts.SumAsync(Asked(), [], ["pages"], Cancellation)));
        Assert.Empty(await Facts.SumAsync(Asked(new Is("stage", "none")), ["stage"], ["pages"], Cancellation));
        Assert.DoesNotContain(await Facts.SumAsync(Asked(new Is("stage", "none")), [], ["pages"], Cancellation), group => group.Rows > 0);
    }

    [Fact]
    public async Task Kinds_do_not_meet()
    {
        await Put(Papers.Case("fr-1", title: "same"), Papers.Notes("fr-1", 1, ("", "same")));
        Assert.Single(await Find());
        Assert.Single(await Notes());
        Assert.Empty(await Notes(new Is("title", "same")));
    }

    private Task PutMany() => Facts.PutAsync(
        [.. Enumerable.Range(0, Many).Select(n => Papers.Case(Id(n), due: Due(n), title: $"第{n:D5}号", organs: [$"organ-{n % 3}", "all"], pages: n))],
        Cancellation);

    private static string Id(int n) => $"fr-{n:D5}";

    private static string Due(int n) => $"2026-{n % 12 + 1:D2}-{n % 28 + 1:D2}";

    private async Task<IEnumerable<string>> Listed(FactOrder[] order, params FactCondition[] where) =>
        (await Facts.FindAsync(Asked(where) with { Order = order }, Cancellation)).Select(row => row.Case);

    private static IEnumerable<string> Told(IReadOnlyList<FactSum> sums) =>
        sums.Select(sum => string.Join(' ', (IEnumerable<object>)[string.Join('|', sum.Group), sum.Rows, .. sum.Sums])).Order(StringComparer.Ordinal);
}
