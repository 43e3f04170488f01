using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// Gapless, never twice: under concurrency, under crashes, with several programs on one database. Cosmos DB has no transaction over partitions.
public sealed class CosmosNumbersTests : IDisposable
{
    private const string Series = "150000:Government";

    private readonly CosmosInMemory cosmos = new();
    private readonly CosmosCaseLog log;

    public CosmosNumbersTests() => log = new(cosmos.Store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cosmos.Dispose();

    [Fact]
    public async Task Two_programs_that_take_fifty_numbers_at_once_leave_no_gap_and_take_none_twice()
    {
        using var other = cosmos.Connect();
        CosmosCaseLog[] logs = [log, new(other)];
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(() => logs[n % 2].AppendAsync(Drafts.Numbered($"fr-{n}"), Cancellation))));
        Assert.Equal(Numbers(50), outcomes.Select(outcome => Appended(outcome).Text("registrationNumber")!).Order(StringComparer.Ordinal));
        Assert.Equal(Numbers(50), InTheLog());
    }

    [Fact]
    public async Task One_request_that_reaches_two_programs_at_once_takes_one_number()
    {
        using var other = cosmos.Connect();
        CosmosCaseLog[] logs = [log, new(other)];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => logs[n % 2].AppendAsync(Drafts.Numbered("fr-1"), Cancellation))));
        Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(9, outcomes.OfType<AppendOutcome.Repeated>().Count());
        Assert.Equal("150000-G-2026-0002", Appended(await log.AppendAsync(Drafts.Numbered("fr-2"), Cancellation)).Text("registrationNumber"));
        Assert.Equal(Numbers(2), InTheLog());
    }

    [Fact]
    public async Task Killed_before_any_operation_a_repeated_request_finds_what_it_had_reserved()
    {
        var kills = await KilledBeforeEachOperation(async (survivor, outcome) =>
        {
            var again = await survivor.AppendAsync(Claiming("fr-1"), Cancellation);
            Assert.True(again is AppendOutcome.Appended or AppendOutcome.Repeated, again.ToString());
            Assert.Equal("150000-G-2026-0002", Appended(await survivor.AppendAsync(Claiming("fr-2"), Cancellation)).Text("registrationNumber"));
            Assert.Equal(new AppendOutcome.Claimed("fr-1"), await survivor.AppendAsync(Drafts.Open("fr-3", unique: "only fr-1"), Cancellation));
        });
        Assert.True(kills >= 5, $"{kills}");
    }

    [Fact]
    public async Task Killed_before_any_operation_and_never_repeated_it_leaves_no_gap()
    {
        var kills = await KilledBeforeEachOperation(async (survivor, outcome) =>
        {
            await survivor.AppendAsync(Claiming("fr-2"), Cancellation);
            await survivor.AppendAsync(Claiming("fr-3"), Cancellation);
        });
        Assert.True(kills >= 5, $"{kills}");
    }

    [Fact]
    public async Task Killed_before_any_operation_it_is_settled_by_night()
    {
        var settled = 0;
        await KilledBeforeEachOperation(async (survivor, outcome) =>
        {
            settled += await survivor.SettleAsync(DateTimeOffset.UnixEpoch, Cancellation);
            Assert.Equal(0, await survivor.SettleAsync(DateTimeOffset.UnixEpoch, Cancellation));
            Assert.Equal(cosmos.Server.Items("numbers").Count, InTheLog().Count);
        });
        Assert.True(settled >= 2, $"{settled}");
    }

    [Fact]
    public async Task A_number_whose_case_went_another_way_goes_to_the_next()
    {
        await KilledAfterReserving(Drafts.Numbered("fr-1"));
        using var other = cosmos.Connect();
        var survivor = new CosmosCaseLog(other);
        Appended(await survivor.AppendAsync(Drafts.Open("fr-1", "another way"), Cancellation));
        Assert.Empty(await new CosmosNumberBook(other).TakenAsync(Series, 2026, Cancellation));
        Assert.Equal(0, await survivor.SettleAsync(DateTimeOffset.UnixEpoch, Cancellation));
        Assert.Equal("150000-G-2026-0001", Appended(await survivor.AppendAsync(Drafts.Numbered("fr-2"), Cancellation)).Text("registrationNumber"));
        Assert.IsType<AppendOutcome.Conflict>(await survivor.AppendAsync(Drafts.Numbered("fr-1"), Cancellation));
        Assert.Equal([new TakenNumber(1, "fr-2", 1)], await new CosmosNumberBook(other).TakenAsync(Series, 2026, Cancellation));
    }

    [Fact]
    public async Task Two_numbers_in_one_entry_are_taken_together_whatever_the_order_in_which_they_are_asked_for()
    {
        using var other = cosmos.Connect();
        CosmosCaseLog[] logs = [log, new(other)];
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => logs[n % 2].AppendAsync(Twice($"fr-{n}", n % 3 == 0), Cancellation))));
        var entries = outcomes.Select(Appended).ToList();
        Assert.Equal(Enumerable.Range(1, 20), entries.Select(entry => int.Parse(entry.Text("a")!, null)).Order());
        Assert.Equal(Enumerable.Range(1, 20), entries.Select(entry => int.Parse(entry.Text("b")!, null)).Order());
    }

    [Fact]
    public async Task Two_numbers_in_one_entry_survive_a_kill_before_any_operation()
    {
        await KilledBeforeEachOperation(async (survivor, _) =>
        {
            var entries = new[]
            {
                Appended(await survivor.AppendAsync(Twice("fr-8", true), Cancellation)),
                Appended(await survivor.AppendAsync(Twice("fr-9", false), Cancellation)),
            };
            var logged = cosmos.Server.Items("normative").Count;
            Assert.Equal([logged - 1, logged], entries.Select(entry => int.Parse(entry.Text("a")!, null)));
            Assert.Equal([logged - 1, logged], entries.Select(entry => int.Parse(entry.Text("b")!, null)));
        }, Twice("fr-1", false));
    }

    [Fact]
    public async Task Whoever_finds_a_series_at_its_end_lets_go_what_it_had_reserved()
    {
        var full = Twice("fr-1", false);
        full = full with { Draft = full.Draft with { Claims = [full.Draft.Claims[0], full.Draft.Claims[1] with { Form = new("", 1, "", 0) }] } };
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => log.AppendAsync(full, Cancellation));
        Assert.Equal(("1", "1"), Appended(await log.AppendAsync(Twice("fr-2", false), Cancellation)) is var entry ? (entry.Text("a"), entry.Text("b")) : default);
        Assert.Null(await log.ReadAsync("fr-1", Cancellation));
    }

    [Fact]
    public async Task A_claim_left_by_a_crash_is_finished_or_let_go_by_whoever_wants_it()
    {
        await KilledAfterReserving(Drafts.Open("fr-1", unique: "one"));
        using var other = cosmos.Connect();
        var survivor = new CosmosCaseLog(other);
        Assert.Equal(new AppendOutcome.Claimed("fr-1"), await survivor.AppendAsync(Drafts.Open("fr-2", unique: "one"), Cancellation));
        Assert.Equal(1, (await survivor.ReadAsync("fr-1", Cancellation))!.Sequence);

        await KilledAfterReserving(Drafts.Open("fr-3", unique: "two"));
        Appended(await survivor.AppendAsync(Drafts.Open("fr-3", "another way"), Cancellation));
        Appended(await survivor.AppendAsync(Drafts.Open("fr-4", unique: "two"), Cancellation));
    }

    [Fact]
    public async Task Of_many_cases_in_two_programs_that_claim_a_key_at_once_one_holds_it()
    {
        using var other = cosmos.Connect();
        CosmosCaseLog[] logs = [log, new(other)];
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Task.Run(() => logs[n % 2].AppendAsync(Drafts.Open($"fr-{n}", unique: "one"), Cancellation))));
        var holder = Appended(Assert.Single(outcomes, outcome => outcome is AppendOutcome.Appended)).Case;
        Assert.Equal(11, outcomes.Count(outcome => outcome == new AppendOutcome.Claimed(holder)));
        Assert.Single(cosmos.Server.Items("normative"));
    }

    private static Append Claiming(string id) => Drafts.Numbered(id) is var append ? append with { Draft = append.Draft with { Unique = $"only {id}" } } : append;

    private static Append Twice(string id, bool reversed)
    {
        var append = Drafts.Numbered(id);
        NumberClaim[] claims = [new("a", "a", 2026, new("", 1, "")), new("b", "b", 2026, new("", 1, ""))];
        return append with { Draft = append.Draft with { Claims = reversed ? [claims[1], claims[0]] : claims } };
    }

    // The program is let go of where it was killed; another one goes on. Every operation is killed before once, until none is left.
    private async Task<int> KilledBeforeEachOperation(Func<CosmosCaseLog, AppendOutcome?, Task> goOn, Append? append = null)
    {
        for (var kills = 0; ; kills++)
        {
            cosmos.Start();
            using var victim = cosmos.Connect();
            var before = cosmos.Server.Calls.Count;
            cosmos.Server.Faults.Add(CosmosFault.Killed, _ => true, times: int.MaxValue, after: kills);
            AppendOutcome? outcome = null;
            var killed = await Record.ExceptionAsync(async () => outcome = await new CosmosCaseLog(victim).AppendAsync(append ?? Claiming("fr-1"), Cancellation));
            cosmos.Server.Faults.Clear();
            using var other = cosmos.Connect();
            await goOn(new(other), outcome);
            if (append is null)
            {
                var numbers = InTheLog();
                Assert.Equal(Numbers(numbers.Count), numbers);
            }

            if (killed is null)
            {
                return kills;
            }
        }
    }

    private async Task KilledAfterReserving(Append append)
    {
        using var victim = cosmos.Connect();
        cosmos.Server.Faults.Add(CosmosFault.Killed, call => call is { IsWrite: true, Container: "normative" }, times: int.MaxValue);
        await Assert.ThrowsAnyAsync<Exception>(() => new CosmosCaseLog(victim).AppendAsync(append, Cancellation));
        cosmos.Server.Faults.Clear();
    }

    private static Entry Appended(AppendOutcome outcome) => Assert.IsType<AppendOutcome.Appended>(outcome).Entry;

    private static List<string> Numbers(int most) => [.. Enumerable.Range(1, most).Select(n => $"150000-G-2026-{n:D4}")];

    private List<string> InTheLog() =>
        [.. cosmos.Server.Items("normative").Select(item => EntryItem.Read(item).Entry.Text("registrationNumber")).OfType<string>().Order(StringComparer.Ordinal)];
}
