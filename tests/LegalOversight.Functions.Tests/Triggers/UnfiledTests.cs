using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.NormativeDocuments;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

/// <summary>What was issued here and not filed in time is asked for on the day after, and counts as made.</summary>
public sealed class UnfiledTests : IAsyncLifetime
{
    private const string Maker = "150100-101";
    private const string Year = "from=2026-01-01&to=2026-12-31&organ=150100-101";
    private static readonly string Notice = FilingNotice.IdOf(Maker, "呼发改规〔2026〕1号");

    private OfficeHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_day_after_the_term_the_maker_is_asked_once_by_the_office_that_would_receive_the_filing()
    {
        await IssueAsync("呼发改规〔2026〕1号");
        await OnAsync("2026-03-25");
        Assert.Null(host.Machine.Log.Read(Notice));
        Assert.Equal((0, 0), await MadeAndFiledAsync());

        await OnAsync("2026-03-26");
        await OnAsync("2026-03-26");
        await OnAsync("2026-03-27");
        var asked = host.Machine.Log.Read(Notice)!;
        Assert.Equal("issue", Assert.Single(asked.Entries).Step);
        Assert.Equal((Maker, "150100-900", "2026-03-25"), (asked.Parties["maker"], asked.Parties["office"], asked.Text("filingDue")));
        Assert.Equal((1, 0), await MadeAndFiledAsync());

        using var maker = host.As($"{Maker}.filing-officer");
        await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-10");
        await host.SettleAsync();
        Assert.Equal("filed", host.Machine.Log.Read(Notice)!.Stage);
        Assert.Equal((1, 1), await MadeAndFiledAsync());
    }

    [Fact]
    public async Task What_was_filed_in_time_is_not_asked_for()
    {
        await IssueAsync("呼发改规〔2026〕1号");
        using (var maker = host.As($"{Maker}.filing-officer"))
        {
            await maker.FileAsync(await maker.PaperAsync(), "呼发改规[2026]01号", "2026-03-10");
        }

        await OnAsync("2026-03-26");
        Assert.Null(host.Machine.Log.Read(Notice));
    }

    // 不属于规范性文件、不予备案的，不催报；报送机关有误的，仍须报送.
    [Theory]
    [InlineData("internal-rules", null)]
    [InlineData("planning", null)]
    [InlineData("not-competent", "issued")]
    public async Task What_was_filed_and_refused_is_asked_for_only_where_another_office_receives_it(string reason, string? notice)
    {
        await IssueAsync("呼发改规〔2026〕1号");
        using (var maker = host.As($"{Maker}.filing-officer"))
        using (var office = host.As("150100-900.reviewer"))
        {
            var filing = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-10");
            await office.StepAsync(filing, "refuse", new { reason, explanation = "说明" });
            Assert.Equal("refused", host.Machine.Log.Read(filing)!.Stage);
        }

        await OnAsync("2026-03-26");
        Assert.Equal(notice, host.Machine.Log.Read(Notice)?.Stage);
    }

    private async Task OnAsync(string day)
    {
        await host.SettleAsync();
        host.Clock.SetUtcNow(DateTimeOffset.Parse($"{day}T02:00:00Z", null));
        await new Deadlines(host.Machine, NullLogger<Deadlines>.Instance).RunAsync(Cancellation);
        await host.SettleAsync();
    }

    private async Task<(int Made, int Filed)> MadeAndFiledAsync()
    {
        using var office = host.As("150100-900.reviewer");
        var rate = (await office.GetAsync($"/api/office/indicators?{Year}")).GetProperty("rates").EnumerateArray().Single(each => each.GetProperty("name").GetString() == "filing-rate");
        return (rate.GetProperty("denominator").GetInt32(), rate.GetProperty("numerator").GetInt32());
    }

    private async Task IssueAsync(string number)
    {
        using var maker = host.As($"{Maker}.filing-officer");
        using var reviewer = host.As("150100-900.reviewer");
        var paper = await maker.PaperAsync();
        var id = await maker.OpenAsync(
            "pre-issuance-review",
            "submit",
            new { title = $"关于{number}的规定", documentKind = "department", reviewer = "government" },
            [.. new[] { "draft", "explanation", "basis", "opinions", "own-opinion" }.Select(material => (material, paper))]);
        await reviewer.StepAsync(id, "accept", new { });
        await reviewer.StepAsync(id, "opinion", new { checks = new[] { "maker", "powers", "content", "prohibited", "rights", "duties", "procedure" }, conclusion = "lawful", opinion = "合法", earlyReason = "情况清楚" });
        await maker.StepAsync(id, "deliberate", new { body = "office", on = "2026-03-10", minutes = "〔2026〕3号", decision = "adopted", opinionAdopted = true });
        await maker.StepAsync(
            id,
            "publish",
            new { documentNumber = number, issuedOn = "2026-03-10", publishedOn = "2026-03-10", publishedAt = "政府公报", effectiveOn = "2026-04-20", validUntil = "2030-12-31" },
            ("official-text", paper));
    }
}
