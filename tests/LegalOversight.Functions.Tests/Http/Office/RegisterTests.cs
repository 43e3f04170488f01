using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Text.Sheets;
using LegalOversight.Platform.Views;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class RegisterTests : IAsyncLifetime
{
    private const string Book = "/api/office/register?authority=150100-900&year=2026";
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Fifty_registrations_at_once_leave_no_gap()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var paper = await maker.PaperAsync();
        var cases = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => maker.FileAsync(paper, $"呼发改规〔2026〕{n}号", "2026-03-02")));
        await Task.WhenAll(cases.Select(id => office.StepAsync(id, "register", Filings.Registration)));

        var book = await office.GetAsync(Book);
        var rows = book.GetProperty("rows").EnumerateArray().ToList();
        Assert.Empty(book.GetProperty("gaps").EnumerateArray());
        Assert.Equal(Enumerable.Range(1, 50).Select(n => n.ToString("'150100-B-2026-'0000", CultureInfo.InvariantCulture)), rows.Select(row => row.GetProperty("number").GetString()!));
        Assert.Equal(cases.Order(), rows.Select(row => row.GetProperty("case").GetString()!).Order());

        await host.SettleAsync();
        Assert.Equal(book.GetRawText(), (await office.GetAsync(Book)).GetRawText());
        Assert.Empty((await office.GetAsync($"{Book}&kind=government")).GetProperty("rows").EnumerateArray());
        using var stream = new MemoryStream(await office.BytesAsync("/api/office/register.xlsx?authority=150100-900&year=2026"));
        Assert.Equal(50, Assert.IsType<SheetRead>(Spreadsheet.Read(stream, null, null, TestContext.Current.CancellationToken)).Rows.Count);
        var reviews = await office.GetAsync("/api/office/register/unreviewed");
        Assert.Equal((50, 0), (reviews.GetProperty("registered").GetInt32(), reviews.GetProperty("reviewed").GetInt32()));
        Assert.Empty(reviews.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task A_number_that_is_missing_is_named()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await office.StepAsync(id, "register", Filings.Registration);
        Assert.Empty((await maker.GetAsync("/api/office/register?authority=150100-101&year=2026")).GetProperty("rows").EnumerateArray());
        Alter("log/log.db", $"UPDATE numbers SET n=3 WHERE series='{RegistrationNumber.SeriesOf("150100", RegistrationKind.Department)}'");

        Assert.Equal(["150100-B-2026-0001", "150100-B-2026-0002"], (await office.GetAsync(Book)).GetProperty("gaps").EnumerateArray().Select(gap => gap.GetString()!));
    }

    [Fact]
    public async Task A_filing_let_go_without_review_would_be_seen()
    {
        using var maker = host.As("150100-101.filing-officer");
        using var office = host.As("150100-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), "呼发改规〔2026〕1号", "2026-03-02");
        await office.StepAsync(id, "register", Filings.Registration);
        await host.SettleAsync();
        var row = Assert.Single(await host.Machine.Facts.FindAsync(new(ViewKinds.Filing) { Where = [new FactCondition.Is(FactQuery.Case, id)] }, TestContext.Current.CancellationToken));
        var letGo = JsonNode.Parse(row.Body.GetRawText())!.AsObject();
        Assert.True(letGo.Remove("underReview"));
        await host.Machine.Facts.PutAsync([new("views", id, 99, [new(ViewKinds.Filing, "", JsonSerializer.SerializeToUtf8Bytes(letGo))])], TestContext.Current.CancellationToken);

        Assert.Equal(id, (await office.GetAsync("/api/office/register/unreviewed")).GetProperty("rows")[0].GetProperty("case").GetString());
    }

    // The division review sends a wrong registration back, and the form check then refuses the filing: its number stays taken.
    [Fact]
    public async Task A_filing_that_is_refused_after_its_registration_is_not_one_without_review()
    {
        using var maker = host.As("150000-101.filing-officer");
        using var office = host.As("150000-900.reviewer");
        using var head = host.As("150000-900.division-head");
        var id = await maker.FileAsync(await maker.PaperAsync(), "内发改规〔2026〕1号", "2026-03-02");
        await office.StepAsync(id, "register", Filings.Registration);
        await office.StepAsync(id, "initial-review", new { proposal = "pass", opinion = "合法" });
        await head.StepAsync(id, "division-review", new { result = "return-registration", opinion = "系会议纪要，不应登记" });
        await office.StepAsync(id, "refuse", new { reason = "minutes", explanation = "系会议纪要" });
        await host.SettleAsync();

        var reviews = await office.GetAsync("/api/office/register/unreviewed");
        Assert.Empty(reviews.GetProperty("rows").EnumerateArray());
        Assert.Equal((0, 0), (reviews.GetProperty("registered").GetInt32(), reviews.GetProperty("reviewed").GetInt32()));
        var book = await office.GetAsync(Book.Replace("150100", "150000", StringComparison.Ordinal));
        Assert.Equal(id, Assert.Single(book.GetProperty("rows").EnumerateArray()).GetProperty("case").GetString());
        Assert.Empty(book.GetProperty("gaps").EnumerateArray());
    }

    [Theory]
    [InlineData("150200-900.reviewer")]
    [InlineData("150100-101.filing-officer")]
    [InlineData("150000-900.administrator")]
    public async Task The_book_of_another_office_does_not_exist(string officer)
    {
        using var caller = host.As(officer);

        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await caller.RefusalAsync(HttpMethod.Get, Book));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await caller.RefusalAsync(HttpMethod.Get, Book.Replace("register?", "register.xlsx?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_office_above_reads_the_book()
    {
        using var above = host.As("150000-900.reviewer");

        Assert.Empty((await above.GetAsync(Book)).GetProperty("rows").EnumerateArray());
    }

    private void Alter(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Machine.Data, database)}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
