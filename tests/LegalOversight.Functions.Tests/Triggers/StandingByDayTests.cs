using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Views;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

/// <summary>A document's standing moves with the day, in the views and in the search alike.</summary>
public sealed class StandingByDayTests : IAsyncLifetime
{
    private static readonly string Document = CaseId.Derived("nd", "by-day");

    private readonly string folder = Directory.CreateTempSubdirectory("standing").FullName;
    private readonly BriefClock clock = new(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
    private Machine machine = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        machine = Machine.Open(folder, clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_takes_effect_lapses_soon_and_lapses_each_on_its_day()
    {
        await ImportAsync("2026-04-01", "2026-12-31");
        Assert.Equal(("not-yet-in-force", "2026-03-10", "2026-04-01"), await RowAsync());
        Assert.Equal(("not-yet-in-force", "2026-03-10", "2026-04-01"), await OnAsync("2026-03-31"));
        Assert.Equal(("in-force", "2026-04-01", "2026-07-04"), await OnAsync("2026-04-02"));
        Assert.Equal(("in-force", "2026-04-01", "2026-07-04"), await OnAsync("2026-07-03"));
        Assert.Equal(("lapsing-soon", "2026-07-04", "2027-01-01"), await OnAsync("2026-07-04"));
        Assert.Equal(("lapsing-soon", "2026-07-04", "2027-01-01"), await OnAsync("2026-12-31"));

        // The day after, the step that says so is taken too.
        var (standing, _, _) = await OnAsync("2027-01-01");
        Assert.Equal("lapsed", standing);
        Assert.Equal("lapsed", machine.Log.Read(Document)!.Stage);
    }

    [Theory]
    [InlineData("revoke", "revoked")]
    [InlineData("suspend", "suspended")]
    public async Task A_governments_decision_takes_effect_on_its_day(string decision, string standing)
    {
        await ImportAsync("2026-03-01", "2030-12-31");
        await AwaitAsync(decision);
        Assert.Equal(("in-force", "2026-03-10", "2026-07-01"), await OnAsync("2026-06-30"));
        Assert.Equal((standing, "2026-07-01"), (await OnAsync("2026-07-01")) is var (now, changed, _) ? (now, changed) : default);
        Assert.Equal(standing, machine.Log.Read(Document)!.Stage);
    }

    // Something else that happens on the day makes the row anew before the step is taken.
    [Fact]
    public async Task A_decision_that_is_due_is_carried_out_whatever_came_before_it_on_its_day()
    {
        await ImportAsync("2026-03-01", "2030-12-31");
        await AwaitAsync("suspend");
        clock.SetUtcNow(DateTimeOffset.Parse("2026-07-01T01:00:00Z", null));
        await OfficeHost.TakeAsync(machine, "normative-document", "note", Document, new { kind = "reviewed", on = "2026-07-01" });
        await machine.CatchUpAsync(Cancellation);
        await OnAsync("2026-07-01");
        Assert.Equal("suspended", machine.Log.Read(Document)!.Stage);
    }

    [Fact]
    public async Task Views_made_anew_say_the_same_as_those_that_followed_the_days()
    {
        await ImportAsync("2026-04-01", "2026-12-31");
        var followed = await OnAsync("2026-08-01");
        await machine.Facts.DropAsync(Cancellation);
        await machine.Views.ProjectAsync([Document], Cancellation);
        Assert.Equal(followed, await RowAsync());
    }

    [Fact]
    public async Task What_there_was_no_time_for_the_next_run_does()
    {
        await ImportAsync("2026-04-01", "2026-12-31");
        clock.IsOver = true;
        await OnAsync("2027-01-01", "not-yet-in-force");
        Assert.Equal("in-force", machine.Log.Read(Document)!.Stage);

        clock.IsOver = false;
        var (standing, _, _) = await OnAsync("2027-01-01");
        Assert.Equal(("lapsed", "lapsed"), (standing, machine.Log.Read(Document)!.Stage));
    }

    private async Task ImportAsync(string effectiveOn, string validUntil)
    {
        await OfficeHost.TakeAsync(machine, "normative-document", "import", Document, new
        {
            title = "供热管理规定", documentNumber = "呼政发〔2026〕3号", issuer = "呼和浩特市人民政府", level = "规范性文件", externalId = "e", standing = "in-force", issuedOn = "2026-03-01", effectiveOn, validUntil,
        });
        await machine.CatchUpAsync(Cancellation);
    }

    private async Task AwaitAsync(string decision)
    {
        await OfficeHost.TakeAsync(machine, "normative-document", "await-decision", Document, new { decision, byDocument = "内政发〔2026〕30号", on = "2026-03-10", from = "2026-07-01" });
        await machine.CatchUpAsync(Cancellation);
    }

    private async Task<(string Standing, string ChangedOn, string? Until)> OnAsync(string day, string? expected = null)
    {
        clock.SetUtcNow(DateTimeOffset.Parse($"{day}T02:00:00Z", null));
        await new Deadlines(machine, NullLogger<Deadlines>.Instance).RunAsync(Cancellation);
        await machine.CatchUpAsync(Cancellation);
        var row = await RowAsync();
        var found = await machine.Index.SearchAsync(new SearchQuery { Size = 1 }, Cancellation);
        Assert.Equal(row.Standing, Assert.Single(found.Hits).Status);
        Assert.Equal(expected ?? row.Standing, row.Standing);
        return row;
    }

    private async Task<(string Standing, string ChangedOn, string? Until)> RowAsync()
    {
        var row = Assert.Single(await machine.Facts.FindAsync(new(ViewKinds.Document) { Where = [new FactCondition.Is(FactQuery.Case, Document)] }, Cancellation));
        return (row.Text("standing")!, row.Instant("updatedAt")!.Value.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null), row.Text("standsUntil"));
    }

    /// <summary>A clock on which time can be over as soon as it begins.</summary>
    private sealed class BriefClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        public bool IsOver { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (IsOver)
            {
                callback(state);
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
