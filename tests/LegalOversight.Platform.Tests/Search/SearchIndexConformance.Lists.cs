using LegalOversight.Platform.Search;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

public abstract partial class SearchIndexConformance
{
    private static readonly SearchDocument[] Library =
    [
        Document("1", "甲办法") with { Issuer = "甲市", Level = "规章", IssuedOn = new DateOnly(2019, 5, 1) },
        Document("2", "乙办法") with { Issuer = "甲市", Level = "规范性文件", IssuedOn = new DateOnly(2020, 5, 1), Subject = "税务" },
        Document("3", "丙办法") with { Issuer = "乙市", Level = "规范性文件", IssuedOn = new DateOnly(2020, 6, 1), Status = SearchStatus.Lapsed, Subject = "供水" },
        Document("4", "丁办法") with { Issuer = "乙市", Level = "规范性文件", IssuedOn = null, Subject = "供水" },
        Document("5", "密办法") with { Issuer = "丙市", Public = false, Subject = "保密" },
    ];

    public static TheoryData<string> TextOrNone => ["", "办法"];

    [Theory]
    [MemberData(nameof(TextOrNone))]
    public async Task Facets_count_all_matches(string text)
    {
        await Hold(Library);
        var found = await Search(text);
        Assert.Equal(4, found.Total);
        Assert.Equal([new("乙市", 2), new("甲市", 2)], found.Facets.Issuer);
        Assert.Equal([new("规范性文件", 3), new("规章", 1)], found.Facets.Level);
        Assert.Equal([new(SearchStatus.InForce, 3), new(SearchStatus.Lapsed, 1)], found.Facets.Status);
        Assert.Equal([new("2020", 2), new("2019", 1)], found.Facets.Year);
        Assert.Equal([new("供水", 2), new("税务", 1)], found.Facets.Subject);
    }

    [Theory]
    [MemberData(nameof(TextOrNone))]
    public async Task A_facet_respects_the_other_filters_and_not_its_own(string text)
    {
        await Hold(Library);
        var found = await Index.SearchAsync(new SearchQuery { Text = text, Issuers = ["甲市"], Levels = ["规范性文件"] }, Now);
        Assert.Equal(["2"], found.Hits.Select(hit => hit.Id));
        Assert.Equal([new("乙市", 2), new("甲市", 1)], found.Facets.Issuer);
        Assert.Equal([new("规章", 1), new("规范性文件", 1)], found.Facets.Level.OrderByDescending(count => count.Value == "规章"));
        Assert.Equal([new(SearchStatus.InForce, 1)], found.Facets.Status);
        Assert.Equal([new("2020", 1)], found.Facets.Year);
        Assert.Equal([new("税务", 1)], found.Facets.Subject);
    }

    [Theory]
    [MemberData(nameof(TextOrNone))]
    public async Task A_chosen_subject_narrows_the_other_facets_and_not_its_own(string text)
    {
        await Hold(Library);
        var found = await Index.SearchAsync(new SearchQuery { Text = text, Subjects = ["税务", "无此类"] }, Now);
        Assert.Equal(["2"], found.Hits.Select(hit => hit.Id));
        Assert.Equal([new("供水", 2), new("税务", 1), new("无此类", 0)], found.Facets.Subject);
        Assert.Equal([new("甲市", 1)], found.Facets.Issuer);
        Assert.Equal([new("2020", 1)], found.Facets.Year);
    }

    [Fact]
    public async Task Of_many_subjects_the_most_frequent_and_the_chosen_are_shown()
    {
        await Hold([.. Enumerable.Range(0, 60).Select(n => Document($"d{n}", "办法") with { Subject = $"第{n:00}类" })]);
        var found = await Index.SearchAsync(new SearchQuery { Subjects = ["第59类"] }, Now);
        Assert.Equal([.. Enumerable.Range(0, 50).Select(n => $"第{n:00}类"), "第59类"], found.Facets.Subject.Select(count => count.Value));
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_names()
    {
        await Hold(Library);
        Assert.Equal(["3", "4"], await Filtered(new SearchQuery { Issuers = ["乙市"] }));
        Assert.Equal(["1", "2", "3", "4"], await Filtered(new SearchQuery { Issuers = ["乙市", "甲市"] }));
        Assert.Equal(["1"], await Filtered(new SearchQuery { Levels = ["规章"] }));
        Assert.Equal(["3"], await Filtered(new SearchQuery { Statuses = [SearchStatus.Lapsed] }));
        Assert.Equal(["2", "3"], await Filtered(new SearchQuery { Years = [2020] }));
        Assert.Equal(["2"], await Filtered(new SearchQuery { Subjects = ["税务"] }));
        Assert.Equal(["2", "3", "4"], await Filtered(new SearchQuery { Subjects = ["税务", "供水"] }));
        Assert.Equal(["2", "3"], await Filtered(new SearchQuery { From = new DateOnly(2020, 5, 1) }));
        Assert.Equal(["1", "2"], await Filtered(new SearchQuery { To = new DateOnly(2020, 5, 1) }));
        Assert.Empty(await Filtered(new SearchQuery { Issuers = ["无此机关"] }));
        Assert.Empty(await Filtered(new SearchQuery { Subjects = ["无此类"] }));
    }

    [Theory]
    [InlineData("市长's办公室")]
    [InlineData("' or visibility ne 'x")]
    [InlineData("a,b|c;d\\")]
    public async Task A_value_is_never_syntax(string issuer)
    {
        await Hold([.. Library, Document("odd", "办法") with { Issuer = issuer, Subject = issuer }]);
        Assert.Equal(["odd"], await Filtered(new SearchQuery { Issuers = [issuer] }));
        Assert.Equal(["odd"], await Filtered(new SearchQuery { Subjects = [issuer] }));
    }

    [Fact]
    public async Task A_value_of_any_length_is_held()
    {
        var name = string.Concat(Enumerable.Repeat("联合办公室", 4_000));
        await Hold(Document("long", "办法" + name) with { Issuer = name, Subject = name, DocumentNumber = name + "〔2020〕1号" }, Document("short", "办法"));
        Assert.Equal(["long", "short"], (await Ids("办法")).Order(StringComparer.Ordinal));
        Assert.Equal(["long"], await Ids("联合"));
        Assert.Equal(["short", "long"], (await Index.SearchAsync(new SearchQuery { Sort = SearchSort.Title }, Now)).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_does_not_relax_the_words()
    {
        await Hold(Document("both", "湿地", "气象") with { Level = "规章" }, Document("one", "湿地"));
        var found = await Index.SearchAsync(new SearchQuery { Text = "湿地 气象", Levels = ["规范性文件"] }, Now);
        Assert.Equal(0, found.Total);
        Assert.Equal([new("规章", 1), new("规范性文件", 0)], found.Facets.Level);
    }

    [Fact]
    public async Task What_is_not_public_is_found_only_when_asked_for()
    {
        await Hold([.. Library, Document("s", "密件") with { DocumentNumber = "密发〔2020〕9号", Public = false }]);
        Assert.DoesNotContain("5", await Ids("办法"));
        Assert.Null((await Search("密发〔2020〕9号")).ExactId);
        Assert.Empty(await Index.SuggestAsync("密", cancellation: Now));
        var inside = await Index.SearchAsync(new SearchQuery { Text = "密发〔2020〕9号", OnlyPublic = false }, Now);
        Assert.Equal("s", inside.ExactId);
        Assert.Equal(2, (await Index.SuggestAsync("密", onlyPublic: false, cancellation: Now)).Count);
    }

    [Theory]
    [InlineData(SearchSort.Newest, "3", "2", "1", "4")]
    [InlineData(SearchSort.Oldest, "1", "2", "3", "4")]
    [InlineData(SearchSort.Title, "3", "4", "1", "2")] // bǐng, dīng, jiǎ, yǐ
    public async Task Results_are_sorted(SearchSort sort, params string[] expected)
    {
        await Hold(Library);
        foreach (var text in new[] { "", "办法" })
        {
            var found = await Index.SearchAsync(new SearchQuery { Text = text, Sort = sort }, Now);
            Assert.Equal(expected, found.Hits.Select(hit => hit.Id));
        }
    }

    [Fact]
    public async Task Pages_follow_one_another_and_end()
    {
        await Hold([.. Enumerable.Range(0, 25).Select(i => Document($"d{i:00}", "办法", new string('甲', i)))]);
        var seen = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            seen.AddRange((await Index.SearchAsync(new SearchQuery { Text = "办法", Page = page }, Now)).Hits.Select(hit => hit.Id));
        }

        Assert.Equal(25, seen.Distinct().Count());
        foreach (var page in new[] { 4, 2_000, int.MaxValue })
        {
            var beyond = await Index.SearchAsync(new SearchQuery { Text = "办法", Page = page, Size = int.MaxValue }, Now);
            Assert.Empty(beyond.Hits);
            Assert.Equal(25, beyond.Total);
            Assert.Equal(9_990, (beyond with { Total = 12_000 }).Reachable(30));
        }

        Assert.Single((await Index.SearchAsync(new SearchQuery { Page = -1, Size = -1 }, Now)).Hits);
    }

    [Fact]
    public async Task Titles_are_suggested_by_beginning_then_by_part_each_once()
    {
        await Hold(
            Document("in", "呼和浩特市献血条例"),
            Document("begin", "献血条例实施细则"),
            Document("old", "献血办法") with { Status = SearchStatus.Revoked },
            Document("new", "献血办法"),
            Document("number", "通知") with { DocumentNumber = "呼政办发〔2021〕12号" });
        var offered = await Index.SuggestAsync("献血", cancellation: Now);
        Assert.Equal(["new", "begin", "in"], offered.Select(item => item.Id));
        Assert.Equal(["in"], (await Index.SuggestAsync("呼和献血", cancellation: Now)).Select(item => item.Id));
        Assert.Equal(["number"], (await Index.SuggestAsync("呼政办发[2021]1", cancellation: Now)).Select(item => item.Id));
        Assert.Equal(["new", "begin"], (await Index.SuggestAsync("献", 2, cancellation: Now)).Select(item => item.Id));
        Assert.Empty(await Index.SuggestAsync("", cancellation: Now));
    }

    private async Task<string[]> Filtered(SearchQuery query) =>
        [.. (await Index.SearchAsync(query, Now)).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
}
