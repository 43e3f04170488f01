using System.Net.Http.Json;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class WorklistTests : IAsyncLifetime
{
    private static readonly object InitialReview = new { proposal = "pass", opinion = "合法" };

    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_filing_goes_from_the_one_who_may_act_to_those_who_wait()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var reviewer = host.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await host.SettleAsync();

        var mine = await ListAsync(reviewer, "mine");
        Assert.Equal((id, "register"), (mine[0].GetProperty("case").GetString(), mine[0].GetProperty("action").GetProperty("step").GetString()));
        Assert.Equal([id], Cases(await ListAsync(reviewer, "organ")));
        Assert.Empty(await ListAsync(reviewer, "waiting"));
        Assert.Equal([id], Cases(await ListAsync(maker, "waiting")));
        Assert.DoesNotContain(id, Cases(await ListAsync(maker, "mine")));
    }

    [Fact]
    public async Task A_document_is_found_by_its_text_before_it_is_public()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var reviewer = host.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await reviewer.StepAsync(id, "register", Filings.Registration);
        await host.SettleAsync();

        var found = await reviewer.GetAsync($"/api/office/documents?q={Uri.EscapeDataString(Filings.WordOfPaper)}");
        var document = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.Equal((1, (await host.Machine.Log.ReadAsync(id, TestContext.Current.CancellationToken))!.Text("document")), (found.GetProperty("total").GetInt32(), document.GetProperty("case").GetString()));
        Assert.Contains($"<mark>{Filings.WordOfPaper}</mark>", document.GetProperty("snippet").GetString()!, StringComparison.Ordinal);
        Assert.Equal(0, (await reviewer.GetAsync($"/api/public/documents?q={Uri.EscapeDataString(Filings.WordOfPaper)}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await reviewer.GetAsync("/api/office/documents?q=%20")).GetProperty("total").GetInt32());
    }

    // Sixty days for a review: more than ten left are no warning, unless the region wants to be warned sooner.
    [Theory]
    [InlineData(null, "green")]
    [InlineData("[90,7]", "amber")]
    [InlineData("[7,90]", "amber")]
    [InlineData("[100,90]", "red")]
    [InlineData("[]", "green")]
    public async Task A_region_sets_how_long_before_a_due_day_lists_and_pages_warn(string? warnings, string urgency)
    {
        await using var region = await OfficeHost.StartAsync(warnings is null ? null : $$$"""{"150100":{"NORM_WARNINGS":[{"value":{{{warnings}}},"validFrom":"2023-12-01","validTo":null,"article":"第八条","confirmed":true}]}}""");
        using var maker = region.As("150100-101.filing-officer");
        using var reviewer = region.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await reviewer.StepAsync(id, "register", Filings.Registration);
        await region.SettleAsync();

        Assert.Equal(urgency, Assert.Single(await ListAsync(reviewer, "organ"), row => row.GetProperty("case").GetString() == id).GetProperty("urgency").GetString());
        var clock = (await reviewer.GetAsync($"/api/office/cases/{id}")).GetProperty("clocks").EnumerateArray().Single(each => each.GetProperty("name").GetString() == "review");
        Assert.Equal(urgency, clock.GetProperty("urgency").GetString());
    }

    // 承办人、处长、分管副主任、主任 are four different people.
    [Fact]
    public async Task Who_reviewed_first_is_not_shown_the_second_review_as_their_own()
    {
        const string both = "150100-900.both";
        await OfficeHost.TakeAsync(host.Machine, "officer", "enrol", OfficerFile.IdOf(both), new
        {
            officer = both,
            name = "both",
            home = "150100-900",
            grants = new[] { new { role = Roles.Reviewer, organ = "150100-900", from = "2009-01-01" }, new { role = Roles.DivisionHead, organ = "150100-900", from = "2009-01-01" } },
        });
        using var maker = host.As("150100-101.filing-officer");
        using var officer = host.As(both);
        using var colleague = host.As("150100-900.reviewer");
        var paper = await maker.PaperAsync();
        var own = await maker.FileAsync(paper, "呼发改规〔2026〕1号", "2026-03-02");
        var other = await maker.FileAsync(paper, "呼发改规〔2026〕2号", "2026-03-02");
        await colleague.StepAsync(own, "register", Filings.Registration);
        await colleague.StepAsync(other, "register", Filings.Registration);
        await officer.StepAsync(own, "initial-review", InitialReview);
        await colleague.StepAsync(other, "initial-review", InitialReview);
        await host.SettleAsync();

        Assert.Equal([other], Cases(await ListAsync(officer, "mine")));
        Assert.Equal(new[] { other, own }.Order(), Cases(await ListAsync(officer, "organ")).Where(id => id.StartsWith("fr-", StringComparison.Ordinal)).Order());
        var found = (await officer.GetAsync($"/api/office/cases?q={Uri.EscapeDataString("呼发改规〔2026〕")}")).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("case").GetString()!);
        Assert.Equal("division-review", found[other].GetProperty("action").GetProperty("step").GetString());
        Assert.False(found[own].TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task The_list_goes_by_due_date_and_page_by_page()
    {
        var ids = new List<string>();
        for (var n = 1; n <= 5; n++)
        {
            using var maker = host.As("150100-101.filing-officer");
            ids.Add(await maker.FileAsync(await maker.PaperAsync(), $"呼发改规〔2026〕{n}号", "2026-03-02"));
            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        await host.SettleAsync();
        using var reviewer = host.As("150100-900.reviewer");
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var answer = await reviewer.GetAsync($"/api/office/worklist?tab=mine&page={page}&size=2");
            Assert.Equal(5, answer.GetProperty("total").GetInt32());
            pages.AddRange(answer.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("case").GetString()!));
        }

        Assert.Equal(ids, pages);
        foreach (var list in (string[])["worklist?tab=mine", "cases?q=呼发改规"])
        {
            var past = await reviewer.SendAsync(HttpMethod.Get, $"/api/office/{list}&page=4&size=2");
            var problem = await past.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.Equal((404, "LO-1511", 3), ((int)past.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("lastPage").GetInt32()));
            Assert.Equal("没有第4页，共3页。请返回最后一页。", problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task What_is_overdue_is_seen_by_the_office_and_by_the_office_above()
    {
        using var maker = host.As("150100-101.filing-officer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await host.SettleAsync();
        foreach (var officer in (string[])["150100-900.reviewer", "150000-900.reviewer"])
        {
            using var caller = host.As(officer);
            Assert.Empty(await ListAsync(caller, "overdue"));
        }

        host.Clock.Advance(TimeSpan.FromDays(120));
        foreach (var officer in (string[])["150100-900.reviewer", "150000-900.reviewer"])
        {
            using var caller = host.As(officer);
            Assert.Contains(id, Cases(await ListAsync(caller, "overdue")));
        }

        using var elsewhere = host.As("150200-900.reviewer");
        Assert.Empty(await ListAsync(elsewhere, "overdue"));
    }

    [Theory]
    [InlineData("150100-101.filing-officer", true)]
    [InlineData("150100-900.reviewer", true)]
    [InlineData("150000-900.reviewer", true)]
    [InlineData("150000-900.auditor", true)]
    [InlineData("150200-900.reviewer", false)]
    [InlineData("150100-001.filing-officer", false)]
    [InlineData("150100-900.statistician", false)]
    [InlineData("150000-900.administrator", false)]
    public async Task The_directory_lists_what_an_officer_may_read_and_nothing_else(string officer, bool listed)
    {
        using var maker = host.As("150100-101.filing-officer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await host.SettleAsync();
        using var caller = host.As(officer);

        foreach (var query in (string[])["procedure=filing-review", "organ=150100-101&procedure=filing-review", $"q={id}", $"q={Uri.EscapeDataString("呼发改规[2026]1")}", "stage=form-check&from=2026-03-10&to=2026-03-10"])
        {
            var answer = await caller.GetAsync($"/api/office/cases?{query}");
            Assert.Equal(listed ? [id] : [], Cases([.. answer.GetProperty("items").EnumerateArray()]));
            Assert.Equal(listed ? 1 : 0, answer.GetProperty("total").GetInt32());
        }

        Assert.Equal(listed, (await caller.SendAsync(HttpMethod.Get, $"/api/office/cases/{id}")).IsSuccessStatusCode);
        Assert.Equal(0, (await caller.GetAsync("/api/office/cases?procedure=filing-review&from=2026-03-11")).GetProperty("total").GetInt32());
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(OfficeCaller officer, string tab)
    {
        var answer = await officer.GetAsync($"/api/office/worklist?tab={tab}");
        var rows = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(rows.Count, answer.GetProperty("total").GetInt32());
        Assert.Equal(rows.Count, answer.GetProperty("counts").GetProperty(tab).GetInt32());
        return rows;
    }

    private static IEnumerable<string> Cases(IReadOnlyList<JsonElement> rows) => rows.Select(row => row.GetProperty("case").GetString()!);
}
