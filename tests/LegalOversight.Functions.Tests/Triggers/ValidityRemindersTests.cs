using System.Globalization;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

// 有效期届满前180、90、30日提示制定机关.
public sealed class ValidityRemindersTests : IAsyncLifetime
{
    private const string Until = "2026-12-31";
    private static readonly string Document = CaseId.Derived("nd", "reminded");

    private readonly string folder = Directory.CreateTempSubdirectory("reminders").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
    private Machine machine = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        machine = Machine.Open(folder, clock);
        await SmallOffice.EnrolAsync(machine);
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_maker_is_reminded_once_at_each_threshold_and_never_after_the_document_has_lapsed()
    {
        await MakeAsync(Document, SmallOffice.Maker(0));
        await EachDayAsync("2026-06-25", "2027-07-10");
        Assert.Equal([("2026-07-04", "180"), ("2026-10-02", "90"), ("2026-12-01", "30")], Reminders());
        Assert.Equal("lapsed", machine.Log.Read(Document)!.Stage);
        Assert.All(machine.Log.Read(Document)!.Entries.Where(entry => entry.Step == "remind"), entry => Assert.Equal(Until, entry.Text("validUntil")));
    }

    [Theory]
    [InlineData("2026-09-20", "2026-09-22", "102")]
    [InlineData("2026-12-21", "2027-01-10", "10")]
    [InlineData("2026-12-31", "2027-01-02", "0")]
    public async Task One_who_starts_late_is_reminded_once_of_what_is_left(string first, string last, string left)
    {
        await MakeAsync(Document, SmallOffice.Maker(0));
        await EachDayAsync(first, last);
        Assert.Equal([(first, left)], Reminders());
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_has_lapsed_or_has_no_maker_here()
    {
        var imported = CaseId.Derived("nd", "imported");
        await MakeAsync(Document, SmallOffice.Maker(0));
        await OfficeHost.TakeAsync(machine, "normative-document", "import", imported, new { title = "供暖管理规定", level = "规范性文件", externalId = "e", standing = "in-force", validUntil = Until });
        await EachDayAsync("2027-01-01", "2027-01-03");
        Assert.Equal("lapsed", machine.Log.Read(imported)!.Stage);
        await OfficeHost.TakeAsync(machine, "normative-document", "import-again", imported, new { title = "供暖管理规定", level = "规范性文件", standing = "in-force", validUntil = "2027-02-10" });
        await EachDayAsync("2027-01-05", "2027-01-06");
        Assert.Empty(Reminders());
        Assert.DoesNotContain(machine.Log.Read(imported)!.Entries, entry => entry.Step == "remind");
    }

    [Fact]
    public async Task A_new_validity_is_reminded_of_anew()
    {
        await MakeAsync(Document, SmallOffice.Maker(0));
        await EachDayAsync("2026-12-01", "2026-12-02");
        var by = new Actor(SmallOffice.Filer(0), Roles.FilingOfficer, SmallOffice.Maker(0));
        await OfficeHost.TakeAsync(machine, "normative-document", "extend", Document, new { byDocument = "内甲发〔2026〕90号", extendedFrom = "2027-01-01", validUntil = "2028-12-31", evaluation = "需要继续执行。" }, by);
        await EachDayAsync("2026-12-03", "2027-01-05");
        Assert.Equal([("2026-12-01", "30")], Reminders());
        await EachDayAsync("2028-07-01", "2028-07-10");
        Assert.Equal([("2026-12-01", "30"), ("2028-07-04", "180")], Reminders());
    }

    private List<(string On, string Left)> Reminders() =>
    [
        .. machine.Log.Read(Document)!.Entries.Where(entry => entry.Step == "remind")
            .Select(entry => (entry.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Text("days")!)),
    ];

    private async Task MakeAsync(string document, string maker)
    {
        await OfficeHost.TakeAsync(machine, "normative-document", "record", document, new
        {
            title = "供热管理规定", documentNumber = "内甲发〔2026〕3号", issuer = "自治区甲厅", maker, office = SmallOffice.Office, level = "部门行政规范性文件", issuedOn = "2026-01-05", effectiveOn = "2026-02-10", validUntil = Until,
        });
        await OfficeHost.TakeAsync(machine, "normative-document", "publish", document, new { on = "2026-03-10" });
        await machine.CatchUpAsync(Cancellation);
    }

    private async Task EachDayAsync(string first, string last)
    {
        for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
        {
            clock.SetUtcNow(new(day, new(2, 0), TimeSpan.Zero));
            await new Deadlines(machine, NullLogger<Deadlines>.Instance).RunAsync(Cancellation);
            await machine.CatchUpAsync(Cancellation);
        }

        static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
    }
}
