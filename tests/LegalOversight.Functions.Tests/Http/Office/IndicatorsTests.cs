using System.Net;
using System.Text.Json;
using LegalOversight.Platform.Text.Sheets;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class IndicatorsTests(Figures2010 figures) : IClassFixture<Figures2010>
{
    private const string Year2010 = "from=2010-01-01&to=2010-12-31";

    // 内政办字〔2011〕139号
    [Theory]
    [InlineData("filing-rate", 197, 198, "99.5%")]
    [InlineData("timeliness-rate", 100, 197, "51%")]
    [InlineData("conformity-rate", 144, 197, "73%")]
    [InlineData("publication-rate", 163, 198, "82%")]
    [InlineData("unlawfulness-rate", 7, 198, "3.5%")]
    [InlineData("correction-rate", 8, 12, "67%")]
    public async Task The_regions_figures_of_2010_come_out_as_printed(string name, int numerator, int denominator, string printed)
    {
        using var office = figures.Host.As("150000-900.reviewer");
        var rate = (await office.GetAsync($"/api/office/indicators?{Year2010}")).GetProperty("rates").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);

        Assert.Equal((numerator, denominator, printed), (rate.GetProperty("numerator").GetInt32(), rate.GetProperty("denominator").GetInt32(), rate.GetProperty("display").GetString()));
    }

    [Fact]
    public async Task Departments_and_leagues_stand_apart_and_the_rows_make_up_the_whole()
    {
        using var office = figures.Host.As("150000-900.reviewer");
        var report = await office.GetAsync($"/api/office/indicators?{Year2010}");
        var groups = report.GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("organ").GetString()!);

        Assert.Equal((126, 125, 55, 95), Four(groups["departments"]));
        Assert.Equal((72, 72, 45, 49), Four(groups["below"]));
        Assert.Equal("99%", Display(groups["departments"], "filing-rate"));
        Assert.Equal("62.5%", Display(groups["below"], "timeliness-rate"));
        Assert.Equal(198, report.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("made").GetInt32()));
        Assert.Equal(["2010H1", "2010H2"], report.GetProperty("series").EnumerateArray().Select(period => period.GetProperty("period").GetString()!));
    }

    [Fact]
    public async Task Two_periods_are_compared_and_an_empty_one_has_no_rate()
    {
        using var office = figures.Host.As("150000-900.reviewer");
        var report = await office.GetAsync($"/api/office/indicators?{Year2010}&compareFrom=2012-01-01&compareTo=2012-12-31");
        var before = report.GetProperty("compare").GetProperty("rates")[0];

        Assert.Equal("—", before.GetProperty("display").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Beyond_two_years_the_series_goes_by_years()
    {
        using var office = figures.Host.As("150000-900.reviewer");
        var report = await office.GetAsync("/api/office/indicators?from=2009-01-01&to=2011-12-31");

        Assert.Equal(["2009", "2010", "2011"], report.GetProperty("series").EnumerateArray().Select(period => period.GetProperty("period").GetString()!));
        Assert.Equal("99.5%", report.GetProperty("series")[1].GetProperty("rates").GetProperty("filing-rate").GetProperty("display").GetString());
    }

    [Theory]
    [InlineData("150100-900.reviewer", "", "150100")]
    [InlineData("150100-900.reviewer", "organ=150100-001", "150100-001")]
    [InlineData("150100-900.reviewer", "division=150102", "150102")]
    [InlineData("150100-900.statistician", "organ=150100-900", "150100")]
    [InlineData("150100-001.filing-officer", "", "150100-001")]
    [InlineData("150000-900.auditor", "organ=150200", "150200")]
    [InlineData("150000-101.statistician", "", "150000-101")]
    [InlineData("150000-101.statistician", "organ=150100-101", "150100-101")]
    public async Task An_officer_sees_the_figures_of_the_own_subtree(string officer, string asked, string shown)
    {
        using var caller = figures.Host.As(officer);

        Assert.Equal(shown, (await caller.GetAsync($"/api/office/indicators?{Year2010}&{asked}")).GetProperty("organ").GetString());
    }

    [Theory]
    [InlineData("150100-900.reviewer", "division=150200")]
    [InlineData("150100-900.reviewer", "organ=150000-101")]
    [InlineData("150100-900.reviewer", "division=150000")]
    [InlineData("150100-001.filing-officer", "organ=150100-101")]
    [InlineData("150100-001.filing-officer", "division=150100")]
    [InlineData("150100-900.statistician", "organ=150200-001")]
    [InlineData("150000-101.statistician", "organ=150100-001")]
    [InlineData("150000-101.statistician", "division=150100")]
    [InlineData("150000-101.filing-officer", "organ=150100-101")]
    [InlineData("150000-900.administrator", "")]
    [InlineData("150000-900.reviewer", "organ=999999-001")]
    public async Task Whatever_lies_outside_of_it_does_not_exist(string officer, string asked)
    {
        using var caller = figures.Host.As(officer);

        foreach (var path in new[] { "indicators", "indicators/cases", "indicators.xlsx" })
        {
            Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await caller.RefusalAsync(HttpMethod.Get, $"/api/office/{path}?{Year2010}&{asked}"));
        }
    }

    [Theory]
    [InlineData("from=2010-13-01")]
    [InlineData("from=2011-01-01&to=2010-01-01")]
    public async Task A_period_that_is_none_is_refused(string period)
    {
        using var caller = figures.Host.As("150000-900.reviewer");

        Assert.Equal((HttpStatusCode.BadRequest, "LO-1502"), await caller.RefusalAsync(HttpMethod.Get, $"/api/office/indicators?{period}"));
    }

    [Fact]
    public async Task The_workbook_holds_the_rates()
    {
        using var office = figures.Host.As("150000-900.reviewer");
        using var stream = new MemoryStream(await office.BytesAsync($"/api/office/indicators.xlsx?{Year2010}"));
        var sheet = Assert.IsType<SheetRead>(Spreadsheet.Read(stream, null, null, TestContext.Current.CancellationToken));

        Assert.Equal(6, sheet.Rows.Count);
        Assert.Equal("99.5%", sheet.Rows[0].Cells["公布口径"]);
    }

    [Fact]
    public async Task A_figure_opens_to_the_filings_behind_it()
    {
        using var maker = figures.Host.As("150100-101.filing-officer");
        var paper = await maker.PaperAsync();
        var late = await maker.FileAsync(paper, "呼发改规〔2026〕1号", "2026-01-05");
        var inTime = await maker.FileAsync(paper, "呼发改规〔2026〕2号", "2026-03-02");
        await figures.Host.SettleAsync();
        using var office = figures.Host.As("150100-900.reviewer");

        Assert.Equal([late, inTime], await CasesAsync(office, "filed"));
        Assert.Equal([late], await CasesAsync(office, "late"));
        Assert.Equal([inTime], await CasesAsync(office, "inTime"));
        Assert.Equal([late, inTime], await CasesAsync(office, "published"));
        Assert.Empty(await CasesAsync(office, "conform"));
        foreach (var officer in new[] { "150100-900.statistician", "150000-101.statistician" })
        {
            using var statistician = figures.Host.As(officer);
            var rows = (await statistician.GetAsync("/api/office/indicators/cases?organ=150100-101&counter=filed")).GetProperty("items").EnumerateArray().ToList();
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.False(row.TryGetProperty("case", out _)));
        }
        using var above = figures.Host.As("150100-900.statistician");
        var all = await above.GetAsync("/api/office/indicators/cases?counter=filed");
        Assert.Equal(("呼和浩特市", "2026-01-01", "2026-12-31"), (all.GetProperty("name").GetString()!, all.GetProperty("from").GetString()!, all.GetProperty("to").GetString()!));
    }

    private static async Task<List<string>> CasesAsync(OfficeCaller office, string counter) =>
        [.. (await office.GetAsync($"/api/office/indicators/cases?organ=150100-101&counter={counter}")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("case").GetString()!)];

    private static (int Made, int Filed, int InTime, int Conform) Four(JsonElement row) =>
        (row.GetProperty("made").GetInt32(), row.GetProperty("filed").GetInt32(), row.GetProperty("inTime").GetInt32(), row.GetProperty("conform").GetInt32());

    private static string Display(JsonElement row, string rate) => row.GetProperty("rates").GetProperty(rate).GetProperty("display").GetString()!;
}
