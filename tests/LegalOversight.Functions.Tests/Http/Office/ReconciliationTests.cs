using System.Net;
using System.Text.Json;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class ReconciliationTests : IAsyncLifetime
{
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_the_catalogue_lists_and_nobody_filed_is_missing_until_it_is_filed()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var paper = await maker.PaperAsync();
        await maker.FileAsync(paper, "呼发改规〔2025〕1号", "2025-05-05");
        await host.SettleAsync();
        await maker.OpenAsync("catalogue", "submit", new
        {
            year = 2025,
            rows = new[] { new { title = "甲", documentNumber = "呼发改规[2025]1号", issuedOn = "2025-05-05" }, new { title = "乙", documentNumber = "呼发改规〔2025〕02号", issuedOn = "2025-08-08" } },
        });
        await host.SettleAsync();

        var row = await RowAsync(office, "150100-101");
        Assert.Equal((2, 2, 1), (row.GetProperty("catalogue").GetInt32(), row.GetProperty("made").GetInt32(), row.GetProperty("filed").GetInt32()));
        var missing = Assert.Single(row.GetProperty("missing").EnumerateArray());
        Assert.Equal("呼发改规〔2025〕2号", missing.GetProperty("documentNumber").GetString());
        Assert.Equal((FilingNotice.IdOf("150100-101", "呼发改规〔2025〕2号"), "issued"), (missing.GetProperty("notice").GetProperty("case").GetString()!, missing.GetProperty("notice").GetProperty("stage").GetString()!));
        var behind = await office.GetAsync("/api/office/indicators/cases?organ=150100-101&from=2025-01-01&to=2025-12-31&counter=missing");
        Assert.Equal(FilingNotice.IdOf("150100-101", "呼发改规〔2025〕2号"), Assert.Single(behind.GetProperty("items").EnumerateArray()).GetProperty("case").GetString());

        await maker.FileAsync(paper, "呼发改规〔2025〕2号", "2025-08-08");
        await host.SettleAsync();
        Assert.Empty((await RowAsync(office, "150100-101")).GetProperty("missing").EnumerateArray());
    }

    // 不予备案: a paper that is no normative document counts neither as made nor as missing; one filed with the wrong office still does.
    [Theory]
    [InlineData("internal-rules", 0)]
    [InlineData("not-competent", 1)]
    public async Task What_was_refused_for_what_it_is_is_not_made(string reason, int made)
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2025〕1号", "2025-05-05");
        await office.StepAsync(id, "refuse", new { reason, explanation = "见说明" });
        await maker.OpenAsync("catalogue", "submit", new { year = 2025, rows = new[] { new { title = "甲", documentNumber = "呼发改规〔2025〕1号", issuedOn = "2025-05-05" } } });
        await host.SettleAsync();

        var row = await RowAsync(office, "150100-101");
        Assert.Equal((made, made), (row.GetProperty("made").GetInt32(), row.GetProperty("missing").GetArrayLength()));
    }

    [Fact]
    public async Task After_31_January_an_organ_without_a_catalogue_is_overdue()
    {
        using var maker = host.As("150100-001.filing-officer");
        await maker.OpenAsync("catalogue", "submit", new { year = 2025, none = true });
        await host.SettleAsync();
        using var office = host.As("150100-900.reviewer");

        var silent = await RowAsync(office, "150100-101");
        Assert.Equal((JsonValueKind.Null, true, "2026-01-31"), (silent.GetProperty("catalogue").ValueKind, silent.GetProperty("overdue").GetBoolean(), silent.GetProperty("due").GetString()!));
        var none = await RowAsync(office, "150100-001");
        Assert.Equal((0, false), (none.GetProperty("catalogue").GetInt32(), none.GetProperty("overdue").GetBoolean()));
        var page = await office.GetAsync("/api/office/reconciliation?year=2026");
        Assert.Equal(0, page.GetProperty("totals").GetProperty("overdue").GetInt32());
    }

    [Fact]
    public async Task A_corrected_catalogue_takes_the_place_of_the_one_before()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var id = await maker.OpenAsync("catalogue", "submit", new { year = 2025, rows = new[] { new { title = "甲", documentNumber = "呼发改规〔2025〕1号", issuedOn = "2025-05-05" } } });
        await maker.StepAsync(id, "correct", new { year = 2025, rows = new[] { new { title = "乙", documentNumber = "呼发改规〔2025〕2号", issuedOn = "2025-08-08" } } });
        await host.SettleAsync();

        var row = await RowAsync(office, "150100-101");
        Assert.Equal((1, 1), (row.GetProperty("catalogue").GetInt32(), row.GetProperty("made").GetInt32()));
        Assert.Equal("乙", Assert.Single(row.GetProperty("missing").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_maker_sees_its_own_line_only()
    {
        using var maker = host.As("150100-101.filing-officer");

        Assert.Equal(["150100-101"], (await maker.GetAsync("/api/office/reconciliation?year=2025")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("organ").GetString()!));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await maker.RefusalAsync(HttpMethod.Get, "/api/office/reconciliation?organ=150100-001"));
    }

    private static async Task<JsonElement> RowAsync(OfficeCaller office, string organ) =>
        (await office.GetAsync("/api/office/reconciliation?year=2025")).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("organ").GetString() == organ);
}
