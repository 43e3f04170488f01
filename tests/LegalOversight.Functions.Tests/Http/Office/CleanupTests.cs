using System.Net;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class CleanupTests : IAsyncLifetime
{
    private static readonly (string Conclusion, string List)[] Conclusions = [("continue", "keep"), ("amend", "amend"), ("abolish", "revoke"), ("lapse", "lapse")];
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Progress_and_the_four_lists_follow_the_tasks()
    {
        await ImportAsync();
        using var director = host.As("150100-900.director");
        using var reviewer = host.As("150100-900.reviewer");
        using var maker = host.As("150100-001.filing-officer");
        Assert.Empty((await director.GetAsync("/api/office/cleanup")).GetProperty("progress").EnumerateArray());

        var campaign = await director.OpenAsync("cleanup", "announce", new { title = "2026年规范性文件清理", year = 2026, kind = "regular", due = "2026-12-31" });
        await host.SettleAsync();
        var assigned = await director.GetAsync("/api/office/cleanup");
        Assert.Equal((campaign, 1, 4, 0), Standing(assigned, "assigned"));
        var task = assigned.GetProperty("progress")[0].GetProperty("case").GetString()!;

        await maker.StepAsync(task, "report", Report);
        await host.SettleAsync();
        var reported = await director.GetAsync($"/api/office/cleanup?campaign={campaign}");
        Assert.Equal((campaign, 1, 4, 4), Standing(reported, "check"));
        Assert.All(reported.GetProperty("lists").EnumerateObject(), list => Assert.Equal(0, list.Value.GetArrayLength()));

        await reviewer.StepAsync(task, "accept", new { });
        await host.SettleAsync();
        var done = await director.GetAsync($"/api/office/cleanup/{campaign}");
        Assert.Equal((campaign, 1, 4, 4), Standing(done, "done"));
        foreach (var (at, (_, list)) in Conclusions.Index())
        {
            var item = Assert.Single(done.GetProperty("lists").GetProperty(list).EnumerateArray());
            Assert.Equal((Document(at + 1), "呼和浩特市人民政府"), (item.GetProperty("id").GetString()!, item.GetProperty("organName").GetString()!));
        }
    }

    [Fact]
    public async Task A_campaign_in_another_subtree_does_not_exist()
    {
        using var director = host.As("150100-900.director");
        var campaign = await director.OpenAsync("cleanup", "announce", new { title = "2026年规范性文件清理", year = 2026, kind = "regular", due = "2026-12-31" });
        await host.SettleAsync();
        using var elsewhere = host.As("150200-900.reviewer");

        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await elsewhere.RefusalAsync(HttpMethod.Get, $"/api/office/cleanup/{campaign}"));
        Assert.Empty((await elsewhere.GetAsync("/api/office/cleanup")).GetProperty("campaigns").EnumerateArray());
    }

    // 未列入继续有效目录的，不得作为行政管理的依据.
    [Fact]
    public async Task The_results_are_published_and_name_what_may_not_be_relied_on_until_its_organ_concludes()
    {
        await ImportAsync();
        using var director = host.As("150100-900.director");
        using var reviewer = host.As("150100-900.reviewer");
        using var maker = host.As("150100-001.filing-officer");
        var campaign = await director.OpenAsync("cleanup", "announce", new { title = "2026年规范性文件清理", year = 2026, kind = "regular", due = "2026-12-31" });
        await host.SettleAsync();
        Assert.Empty((await director.GetAsync("/api/public/cleanups")).GetProperty("cleanups").EnumerateArray());
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await director.RefusalAsync(HttpMethod.Get, $"/api/public/cleanups/{campaign}"));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await director.RefusalAsync(HttpMethod.Get, $"/api/public/cleanups/{Document(1)}"));

        var task = (await director.GetAsync("/api/office/cleanup")).GetProperty("progress")[0].GetProperty("case").GetString()!;
        await maker.StepAsync(task, "report", Report);
        await host.SettleAsync();
        await director.StepAsync(campaign, "conclude", new { meeting = "2026年第3次常务会议", summary = "清理情况", outstandingReason = "市政府的结论正在核对" });
        await host.SettleAsync();

        var listed = Assert.Single((await director.GetAsync("/api/public/cleanups")).GetProperty("cleanups").EnumerateArray());
        Assert.Equal((campaign, 2026, "呼和浩特市法制办", "2026-03-10"), (listed.GetProperty("id").GetString(), listed.GetProperty("year").GetInt32(), listed.GetProperty("office").GetString(), listed.GetProperty("publishedOn").GetString()));
        var open = await director.GetAsync($"/api/public/cleanups/{campaign}");
        Assert.Equal(["文件1", "文件2", "文件3", "文件4"], Titles(open, "unconfirmed"));
        Assert.All(PublicLists, list => Assert.Empty(Titles(open, list)));
        Assert.All(open.GetProperty("unconfirmed").EnumerateArray(), row => Assert.False(row.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String));
        var document = await director.GetAsync($"/api/public/documents/{Document(1)}");
        Assert.Equal("本文件在2026年规范性文件清理中未获确认，在制定机关作出清理结论前，不得作为行政管理的依据。", Assert.Single(document.GetProperty("notices").EnumerateArray()).GetProperty("text").GetString());
        var told = Assert.Single(document.GetProperty("history").EnumerateArray(), each => each.GetProperty("kind").GetString() == "unconfirmed");
        Assert.Equal(("2026-03-10", "清理未作出结论"), (told.GetProperty("on").GetString(), told.GetProperty("label").GetString()));

        await reviewer.StepAsync(task, "accept", new { });
        await host.SettleAsync();
        var done = await director.GetAsync($"/api/public/cleanups/{campaign}");
        Assert.Empty(Titles(done, "unconfirmed"));
        Assert.Equal(["文件1", "文件2", "文件3", "文件4"], PublicLists.SelectMany(list => Titles(done, list)));
        Assert.Equal((Document(1), "2030-12-31"), (done.GetProperty("kept")[0].GetProperty("id").GetString(), done.GetProperty("kept")[0].GetProperty("validUntil").GetString()));
        var confirmed = await director.GetAsync($"/api/public/documents/{Document(1)}");
        Assert.Empty(confirmed.GetProperty("notices").EnumerateArray());
    }

    private static readonly string[] PublicLists = ["kept", "amended", "abolished", "lapsed"];

    private static string?[] Titles(JsonElement results, string list) => [.. results.GetProperty(list).EnumerateArray().Select(row => row.GetProperty("title").GetString())];

    private static object Report => new
    {
        conclusions = Conclusions.Select((each, at) => new { document = Document(at + 1), conclusion = each.Conclusion, reason = "清理", validUntil = each.Conclusion == "continue" ? "2030-12-31" : null }),
        legalUnit = "同意",
    };

    private async Task ImportAsync()
    {
        foreach (var n in Enumerable.Range(1, 4))
        {
            await OfficeHost.TakeAsync(host.Machine, "normative-document", "import", Document(n), new { title = $"文件{n}", documentNumber = $"呼政规〔2020〕{n}号", maker = "150100-001", level = "政府行政规范性文件", externalId = $"e{n}", standing = "in-force", issuedOn = "2020-01-01" });
        }

        await host.SettleAsync();
    }

    private static string Document(int n) => CaseId.Derived("nd", $"cleanup:{n}");

    private static (string Campaign, int Tasks, int Total, int Concluded) Standing(JsonElement page, string stage)
    {
        var progress = Assert.Single(page.GetProperty("progress").EnumerateArray());
        return (page.GetProperty("campaign").GetString()!, page.GetProperty("tasks").GetProperty(stage).GetInt32(), progress.GetProperty("total").GetInt32(), progress.GetProperty("concluded").GetInt32());
    }
}
