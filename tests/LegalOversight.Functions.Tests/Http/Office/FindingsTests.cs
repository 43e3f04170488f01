using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class FindingsTests : IAsyncLifetime
{
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_the_final_review_finds_unlawful_is_counted_and_its_correction_too()
    {
        using var maker = host.As("150000-101.filing-officer");
        using var reviewer = host.As("150000-900.reviewer");
        var paper = await maker.PaperAsync();
        var id = await maker.FileAsync(paper, "内发改规〔2026〕1号", "2026-03-02");
        await reviewer.StepAsync(id, "register", Filings.Registration);
        await host.ReviewAsync(id, "problem");
        Assert.Equal((1, 1, 1, 0), await CountsAsync());

        await maker.StepAsync(id, "report-correction", new { measure = "amend", on = "2026-03-09", byDocument = "内发改规〔2026〕9号", statement = "已修改" }, ("corrected-text", paper));
        Assert.Equal((1, 1, 1, 0), await CountsAsync());
        await reviewer.StepAsync(id, "accept-correction", new { opinion = "同意" });
        Assert.Equal((1, 1, 1, 1), await CountsAsync());
    }

    // 纠错率: all found unlawful, with earlier years' and those that citizens raised.
    [Fact]
    public async Task A_document_of_an_earlier_year_that_a_citizen_raised_counts_among_all_found_and_not_among_the_made()
    {
        var (document, suggestion) = (CaseId.Derived("nd", "older"), CaseId.Derived("su", "older"));
        await OfficeHost.TakeAsync(host.Machine, "normative-document", "import", document, new { title = "旧文件", documentNumber = "内发改规〔2023〕5号", issuer = "发改委", maker = "150000-101", office = "150000-900", level = "部门行政规范性文件", externalId = "e", standing = "in-force" });
        await OfficeHost.TakeAsync(host.Machine, "suggestion", "submit", suggestion, new { document, requesterName = "张三", requesterContact = "13900000000", reasons = "增加了义务", code = "AB12" }, Actor.Public);
        using var reviewer = host.As("150000-900.reviewer");
        await reviewer.StepAsync(suggestion, "accept", new { review = true });
        await host.SettleAsync();
        await host.ReviewAsync(CaseId.Derived("fr", $"suggestion:{suggestion}"), "problem", registration: "none");

        Assert.Equal((0, 0, 1, 0), await CountsAsync());
        var behind = await reviewer.GetAsync("/api/office/indicators/cases?organ=150000-101&counter=foundUnlawful");
        Assert.Equal(CaseId.Derived("fr", $"suggestion:{suggestion}"), Assert.Single(behind.GetProperty("items").EnumerateArray()).GetProperty("case").GetString());
    }

    private async Task<(int Made, int Unlawful, int Found, int Corrected)> CountsAsync()
    {
        await host.SettleAsync();
        using var office = host.As("150000-900.reviewer");
        var row = (await office.GetAsync("/api/office/indicators?organ=150000-101")).GetProperty("rows")[0];
        return (row.GetProperty("made").GetInt32(), row.GetProperty("unlawful").GetInt32(), row.GetProperty("foundUnlawful").GetInt32(), row.GetProperty("corrected").GetInt32());
    }
}
