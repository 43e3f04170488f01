using System.Net;
using LegalOversight.Law.CaseFiles;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private static readonly string Suggestion = CaseId.Derived("su", "one");
    private static readonly string Document = CaseId.Derived("nd", "one");
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await OfficeHost.StartAsync();
        await OfficeHost.TakeAsync(host.Machine, "normative-document", "import", Document, new { title = "文件", maker = "150100-001", office = "150000-900", level = "政府行政规范性文件", externalId = "e", standing = "in-force" });
        await OfficeHost.TakeAsync(host.Machine, "suggestion", "submit", Suggestion, new { document = Document, requesterName = "张三", requesterContact = "13900000000", reasons = "限制了权利", code = "AB12" }, Actor.Public);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Each_reading_of_a_suggestion_is_recorded_and_the_auditor_sees_it()
    {
        using var reviewer = host.As("150000-900.reviewer");
        using var auditor = host.As("150000-900.auditor");
        await reviewer.GetAsync($"/api/office/cases/{Suggestion}");
        await reviewer.GetAsync($"/api/office/cases/{Document}");

        var trail = await auditor.GetAsync("/api/operations/audit");
        var record = Assert.Single(trail.GetProperty("items").EnumerateArray());
        Assert.Equal(("150000-900.reviewer", "case", Suggestion), (record.GetProperty("officer").GetProperty("id").GetString()!, record.GetProperty("action").GetString()!, record.GetProperty("case").GetString()!));

        await auditor.GetAsync($"/api/office/cases/{Suggestion}");
        Assert.Equal(2, (await auditor.GetAsync($"/api/operations/audit?case={Suggestion}")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await auditor.GetAsync("/api/operations/audit?officer=150000-900.auditor")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_paper_that_names_the_requester_is_a_reading_too()
    {
        using var reviewer = host.As("150000-900.reviewer");
        await reviewer.BytesAsync($"/api/office/cases/{Suggestion}/instruments/1/suggestion-receipt.html");

        Assert.Equal("instrument", Assert.Single((await host.Machine.Audit.PageAsync(null, Suggestion, 1, 10, TestContext.Current.CancellationToken)).Records).Action);
    }

    [Fact]
    public async Task One_who_may_not_read_it_leaves_no_trace_and_sees_no_trail()
    {
        using var elsewhere = host.As("150200-900.reviewer");
        using var administrator = host.As("150000-900.administrator");

        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await elsewhere.RefusalAsync(HttpMethod.Get, $"/api/office/cases/{Suggestion}"));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1505"), await elsewhere.RefusalAsync(HttpMethod.Get, "/api/operations/audit"));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1505"), await administrator.RefusalAsync(HttpMethod.Get, "/api/operations/audit"));
        Assert.Equal(0, (await host.Machine.Audit.PageAsync(null, null, 1, 10, TestContext.Current.CancellationToken)).Total);
    }

    [Theory]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE audit SET officer='nobody'")]
    public async Task The_trail_is_neither_cut_nor_edited(string attempt)
    {
        using var reviewer = host.As("150000-900.reviewer");
        await reviewer.GetAsync($"/api/office/cases/{Suggestion}");
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Machine.Data, "log", "log.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = attempt;
#pragma warning restore CA2100

        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
    }
}
