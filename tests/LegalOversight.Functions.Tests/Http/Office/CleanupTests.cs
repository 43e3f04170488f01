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
        foreach (var n in Enumerable.Range(1, 4))
        {
            await OfficeHost.TakeAsync(host.Machine, "normative-document", "import", Document(n), new { title = $"文件{n}", documentNumber = $"呼政规〔2020〕{n}号", maker = "150100-001", level = "政府行政规范性文件", externalId = $"e{n}", standing = "in-force", issuedOn = "2020-01-01" });
        }

        await host.SettleAsync();
        using var director = host.As("150100-900.director");
        using var reviewer = host.As("150100-900.reviewer");
        using var maker = host.As("150100-001.filing-officer");
        Assert.Empty((await director.GetAsync("/api/office/cleanup")).GetProperty("progress").EnumerateArray());

        var campaign = await director.OpenAsync("cleanup", "announce", new { title = "2026年规范性文件清理", year = 2026, kind = "regular", due = "2026-12-31" });
        await host.SettleAsync();
        var assigned = await director.GetAsync("/api/office/cleanup");
        Assert.Equal((campaign, 1, 4, 0), Standing(assigned, "assigned"));
        var task = assigned.GetProperty("progress")[0].GetProperty("case").GetString()!;

        await maker.StepAsync(task, "report", new
        {
            conclusions = Conclusions.Select((each, at) => new { document = Document(at + 1), conclusion = each.Conclusion, reason = "清理", validUntil = each.Conclusion == "continue" ? "2030-12-31" : null }),
            legalUnit = "同意",
        });
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

    private static string Document(int n) => CaseId.Derived("nd", $"cleanup:{n}");

    private static (string Campaign, int Tasks, int Total, int Concluded) Standing(JsonElement page, string stage)
    {
        var progress = Assert.Single(page.GetProperty("progress").EnumerateArray());
        return (page.GetProperty("campaign").GetString()!, page.GetProperty("tasks").GetProperty(stage).GetInt32(), progress.GetProperty("total").GetInt32(), progress.GetProperty("concluded").GetInt32());
    }
}
