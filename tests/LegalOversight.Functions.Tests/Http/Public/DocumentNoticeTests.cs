using System.Text.Json;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

/// <summary>What the public reads of a government's decision on a document.</summary>
public sealed class DocumentNoticeTests(PublicSite site) : IClassFixture<PublicSite>
{
    private static readonly string Address = $"documents/{Library.Id("parking")}";

    [Theory]
    [InlineData("zh-CN", "第三条自2026年3月1日起撤销（内政发〔2025〕3号）。", "撤销部分条款")]
    [InlineData("en", "第三条: revoked from 1 March 2026 by 内政发〔2025〕3号.", "Some provisions revoked")]
    public async Task Provisions_that_were_revoked_are_told_on_a_document_that_is_in_force(string language, string sentence, string label)
    {
        await TakeAsync("heating-2", "revoke-provisions", new { byDocument = "内政发〔2025〕3号", on = "2026-03-01", provisions = "第三条" });
        var document = await site.GetAsync($"documents/{Library.Id("heating-2")}", language);
        Assert.Equal("in-force", document.GetProperty("status").GetString());
        var notice = document.GetProperty("notices")[0];
        Assert.Equal(
            ("revoked", "第三条", "内政发〔2025〕3号", "2026-03-01", sentence, Library.Id("stop-heating")),
            (Text(notice, "kind"), Text(notice, "provisions"), Text(notice, "byDocument"), Text(notice, "from"), Text(notice, "text"), Text(notice, "relatedId")));
        var told = document.GetProperty("history").EnumerateArray().Single(each => Text(each, "kind") == "provisions-revoked");
        Assert.Equal((label, "2026-03-01"), (Text(told, "label"), Text(told, "on")));
        Assert.Contains("第三条", Text(told, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_to_come_is_told_and_carried_out_on_its_day_with_its_text()
    {
        var text = await site.KeepAsync("coming-text", "第一条 停车收费每小时两元。");
        await site.TakeAsync(NormativeDocument.Procedure, "await-decision", Library.Id("parking"), Actor.System("test"), new { decision = "alter", byDocument = "内政发〔2026〕9号", on = "2026-03-01", from = "2026-03-04", provisions = "第一条" }, text);
        await site.Machine.CatchUpAsync(TestContext.Current.CancellationToken);
        var before = await OnAsync("2026-03-03");
        Assert.Equal(("第一条 停车收费每小时三元。", "第一条将自2026年3月4日起变更（内政发〔2026〕9号）。"), (Text(before, "text"), Text(before.GetProperty("notices")[0], "text")));

        var after = await OnAsync("2026-03-04");
        Assert.Equal(("第一条 停车收费每小时两元。", "第一条自2026年3月4日起变更（内政发〔2026〕9号）。"), (Text(after, "text"), Text(after.GetProperty("notices")[0], "text")));
        Assert.Equal(["decision-awaited", "amended"], after.GetProperty("history").EnumerateArray().Select(each => Text(each, "kind")).TakeLast(2));

        // Once: the day after brings nothing new.
        var entries = site.Machine.Log.Read(Library.Id("parking"))!.Sequence;
        await OnAsync("2026-03-05");
        Assert.Equal(entries, site.Machine.Log.Read(Library.Id("parking"))!.Sequence);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task TakeAsync(string externalId, string step, object form)
    {
        if (site.Machine.Log.Read(Library.Id(externalId)) is null)
        {
            await Library.ImportAsync(site, externalId, "供热办法", "呼政发〔2023〕8号", "规范性文件", "in-force", "2023-06-01", "第三条 供热。");
            await site.TakeAsync(NormativeDocument.Procedure, step, Library.Id(externalId), Actor.System("test"), form);
        }
    }

    private async Task<JsonElement> OnAsync(string day)
    {
        site.Clock.SetUtcNow(DateTimeOffset.Parse($"{day}T02:00:00Z", null));
        await new Deadlines(site.Machine, NullLogger<Deadlines>.Instance).RunAsync(TestContext.Current.CancellationToken);
        await site.Machine.CatchUpAsync(TestContext.Current.CancellationToken);
        return await site.GetAsync(Address);
    }
}
