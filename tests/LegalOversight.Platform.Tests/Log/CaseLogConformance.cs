using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

/// <summary>What every case log promises, whatever it is kept in.</summary>
public abstract class CaseLogConformance
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The log under test, empty at first.</summary>
    protected abstract ICaseLog Log { get; }

    /// <summary>The register of the log's numbers.</summary>
    protected abstract INumberBook Numbers { get; }

    /// <summary>Closes the log and opens it again, as a restart of the program does.</summary>
    protected abstract void Restart();

    [Fact]
    public async Task An_entry_that_was_appended_is_read_back_as_it_was()
    {
        var entry = await Appended(Drafts.Open("fr-1"));
        var file = (await Log.ReadAsync("fr-1", Cancellation))!;
        Assert.Equal(entry.Hash, file.Last.Hash);
        Assert.Equal(EntryFormat.Hash(EntryFormat.Canonical(file.Last)), file.Last.Hash);
        Assert.Equal("150000-900", file.Parties["office"]);
        Assert.Equal("正文.pdf", file.File("official-text")!.Name);
    }

    [Fact]
    public async Task A_case_without_an_entry_is_not_there()
    {
        Assert.Null(await Log.ReadAsync("fr-none", Cancellation));
        Assert.Empty((await Log.FollowAsync("normative", null, 10, Cancellation)).Entries);
    }

    [Fact]
    public async Task A_case_is_read_with_all_its_entries_in_order()
    {
        var entry = await Appended(Drafts.Open("fr-1"));
        await Appended(Drafts.Open("fr-2"));
        for (var n = 0; n < 4; n++)
        {
            entry = await Appended(Drafts.Next(entry));
        }

        var file = (await Log.ReadAsync("fr-1", Cancellation))!;
        Assert.Equal([1, 2, 3, 4, 5], file.Entries.Select(each => each.Sequence));
        Assert.Null(Chain.FirstBroken("fr-1", file.Entries.Select(each => (each.Sequence, EntryFormat.Canonical(each), each.Hash))));
    }

    [Fact]
    public async Task Of_two_entries_for_one_place_the_second_is_a_conflict_that_says_where_the_case_is()
    {
        var first = await Appended(Drafts.Open("fr-1"));
        await Appended(Drafts.Next(first, "a"));
        Assert.Equal(new AppendOutcome.Conflict(2), await Log.AppendAsync(Drafts.Next(first, "b"), Cancellation));
        Assert.Equal(new AppendOutcome.Conflict(2), await Log.AppendAsync(Drafts.Open("fr-1", "c"), Cancellation));
        Assert.Equal(2, (await Log.ReadAsync("fr-1", Cancellation))!.Sequence);
    }

    [Fact]
    public async Task An_entry_ahead_of_its_place_or_after_another_hash_is_a_conflict()
    {
        var first = await Appended(Drafts.Open("fr-1"));
        Assert.Equal(new AppendOutcome.Conflict(1), await Log.AppendAsync(Drafts.Next(first with { Sequence = 2 }), Cancellation));
        Assert.Equal(new AppendOutcome.Conflict(1), await Log.AppendAsync(Drafts.Next(first with { Hash = EntryFormat.Genesis }), Cancellation));
        Assert.Equal(new AppendOutcome.Conflict(0), await Log.AppendAsync(Drafts.Next(first with { Case = "fr-none" }), Cancellation));
    }

    [Fact]
    public async Task A_repeated_key_gets_the_entry_that_it_appended_first()
    {
        var first = await Appended(Drafts.Open("fr-1", "key"));
        await Appended(Drafts.Next(first));
        var again = Assert.IsType<AppendOutcome.Repeated>(await Log.AppendAsync(Drafts.Open("fr-1", "key"), Cancellation));
        Assert.Equal(first.Hash, again.Entry.Hash);
        var (found, same) = await Log.FindAsync("fr-1", "key", "f", Cancellation);
        Assert.Equal((first.Hash, true), (found!.Hash, same));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_request_is_refused()
    {
        var first = await Appended(Drafts.Open("fr-1", "key"));
        Assert.IsType<AppendOutcome.KeyReused>(await Log.AppendAsync(Drafts.Next(first, "key") with { Fingerprint = "other" }, Cancellation));
        Assert.Equal(1, (await Log.ReadAsync("fr-1", Cancellation))!.Sequence);
        Assert.False((await Log.FindAsync("fr-1", "key", "other", Cancellation)).SameRequest);
        Assert.Null((await Log.FindAsync("fr-1", "unknown", "f", Cancellation)).Entry);
    }

    [Fact]
    public async Task A_key_is_a_case_s_own()
    {
        await Appended(Drafts.Open("fr-1", "key"));
        await Appended(Drafts.Open("fr-2", "key", fingerprint: "other"));
        Assert.Null((await Log.FindAsync("fr-3", "key", "f", Cancellation)).Entry);
    }

    [Fact]
    public async Task The_same_request_sent_many_times_at_once_has_one_effect()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Log.AppendAsync(Drafts.Open("fr-1", "key"), Cancellation))));
        Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Equal(19, outcomes.OfType<AppendOutcome.Repeated>().Count());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_key_that_only_one_case_may_hold_is_held_by_the_first()
    {
        await Appended(Drafts.Open("fr-1", unique: "filing:152500-001:锡署发〔2026〕7号"));
        Assert.Equal(new AppendOutcome.Claimed("fr-1"), await Log.AppendAsync(Drafts.Open("fr-2", unique: "filing:152500-001:锡署发〔2026〕7号"), Cancellation));
        Assert.Null(await Log.ReadAsync("fr-2", Cancellation));
        Assert.IsType<AppendOutcome.Appended>(await Log.AppendAsync(Drafts.Open("fr-3", unique: "filing:152500-001:锡署发〔2026〕8号"), Cancellation));
    }

    [Fact]
    public async Task A_key_that_its_case_lets_go_may_be_held_by_another()
    {
        var first = await Appended(Drafts.Open("fr-1", unique: "one"));
        var next = Drafts.Next(first);
        await Appended(next with { Draft = next.Draft with { Released = "one" } });
        Assert.IsType<AppendOutcome.Appended>(await Log.AppendAsync(Drafts.Open("fr-2", unique: "one"), Cancellation));
        Assert.Equal(new AppendOutcome.Claimed("fr-2"), await Log.AppendAsync(Drafts.Open("fr-3", unique: "one"), Cancellation));
    }

    [Fact]
    public async Task Who_holds_a_key_is_known_as_soon_as_the_entry_is_there_and_until_it_is_let_go()
    {
        Assert.Null(await Log.HolderOfAsync("one", Cancellation));
        var first = await Appended(Drafts.Open("fr-1", unique: "one"));
        Assert.Equal("fr-1", await Log.HolderOfAsync("one", Cancellation));
        await Log.AppendAsync(Drafts.Open("fr-2", unique: "one"), Cancellation);
        Assert.Equal("fr-1", await Log.HolderOfAsync("one", Cancellation));
        var next = Drafts.Next(first);
        await Appended(next with { Draft = next.Draft with { Released = "one" } });
        Assert.Null(await Log.HolderOfAsync("one", Cancellation));
        await Appended(Drafts.Open("fr-3", unique: "one"));
        Assert.Equal("fr-3", await Log.HolderOfAsync("one", Cancellation));
    }

    [Fact]
    public async Task The_case_that_holds_a_key_may_claim_it_again()
    {
        var first = await Appended(Drafts.Open("fr-1", unique: "one"));
        Assert.IsType<AppendOutcome.Appended>(await Log.AppendAsync(Drafts.Next(first, unique: "one"), Cancellation));
    }

    [Fact]
    public async Task A_refused_append_claims_nothing()
    {
        await Appended(Drafts.Open("fr-1"));
        Assert.IsType<AppendOutcome.Conflict>(await Log.AppendAsync(Drafts.Open("fr-1", "late", unique: "one"), Cancellation));
        Assert.IsType<AppendOutcome.Appended>(await Log.AppendAsync(Drafts.Open("fr-2", unique: "one"), Cancellation));
    }

    [Fact]
    public async Task Fifty_filings_at_once_take_the_numbers_1_to_50_each_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(() => Log.AppendAsync(Drafts.Numbered($"fr-{n}"), Cancellation))));
        var numbers = outcomes.Cast<AppendOutcome.Appended>().Select(outcome => outcome.Entry.Text("registrationNumber")!);
        Assert.Equal(Enumerable.Range(1, 50).Select(n => $"150000-G-2026-{n:D4}"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_series_starts_at_one_in_each_year_and_a_repeat_takes_no_number()
    {
        async Task<string> Number(Append append) => (await Log.AppendAsync(append, Cancellation)) switch
        {
            AppendOutcome.Appended appended => appended.Entry.Text("registrationNumber")!,
            AppendOutcome.Repeated repeated => repeated.Entry.Text("registrationNumber")!,
            var other => throw new InvalidOperationException(other.ToString()),
        };

        Assert.Equal("150000-G-2026-0001", await Number(Drafts.Numbered("fr-1")));
        Assert.Equal("150000-G-2026-0001", await Number(Drafts.Numbered("fr-1")));
        Assert.Equal("150000-G-2026-0001", await Number(Drafts.Numbered("fr-2", "152500:Government")));
        Assert.Equal("150000-G-2027-0001", await Number(Drafts.Numbered("fr-3", year: 2027)));
        Assert.Equal("150000-G-2026-0002", await Number(Drafts.Numbered("fr-4")));
    }

    [Fact]
    public async Task A_conflict_takes_no_number()
    {
        await Appended(Drafts.Numbered("fr-1"));
        Assert.IsType<AppendOutcome.Conflict>(await Log.AppendAsync(Drafts.Numbered("fr-1") with { Key = "late" }, Cancellation));
        Assert.Equal("150000-G-2026-0002", (await Appended(Drafts.Numbered("fr-2"))).Text("registrationNumber"));
    }

    [Fact]
    public async Task The_register_shows_the_numbers_taken_and_by_what()
    {
        Assert.Empty(await Numbers.TakenAsync("150000:Government", 2026, Cancellation));
        await Appended(Drafts.Numbered("fr-1"));
        await Appended(Drafts.Open("fr-2"));
        await Appended(Drafts.Numbered("fr-3"));
        await Appended(Drafts.Numbered("fr-4", year: 2027));
        Assert.Equal([new TakenNumber(1, "fr-1", 1), new TakenNumber(2, "fr-3", 1)], await Numbers.TakenAsync("150000:Government", 2026, Cancellation));
        Assert.Equal([new TakenNumber(1, "fr-4", 1)], await Numbers.TakenAsync("150000:Government", 2027, Cancellation));
    }

    // The number beyond the series' format fails; whoever was written in the same moment must not.
    [Fact]
    public async Task One_that_cannot_be_written_fails_alone()
    {
        var broken = Drafts.Numbered("fr-broken");
        broken = broken with { Draft = broken.Draft with { Claims = [new("registrationNumber", "s", 2026, new("", 1, "", 0))] } };
        var sound = Enumerable.Range(0, 30).Select(n => Log.AppendAsync(Drafts.Open($"fr-{n}"), Cancellation)).ToList();
        var failing = Log.AppendAsync(broken, Cancellation);
        sound.AddRange(Enumerable.Range(30, 30).Select(n => Log.AppendAsync(Drafts.Open($"fr-{n}"), Cancellation)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => failing);
        Assert.All(await Task.WhenAll(sound), outcome => Assert.IsType<AppendOutcome.Appended>(outcome));
        Assert.Null(await Log.ReadAsync("fr-broken", Cancellation));
        Assert.Equal(60, await CountAsync());
    }

    [Fact]
    public async Task A_container_is_followed_from_any_mark_in_order_within_each_case()
    {
        Assert.Equal(new LogPage([], null), await Log.FollowAsync("normative", null, 10, Cancellation) with { Entries = [] });
        var first = await Appended(Drafts.Open("fr-1"));
        await Appended(Drafts.Open("org-1", container: "institutions"));
        await Appended(Drafts.Next(first));
        await Appended(Drafts.Open("fr-2"));
        Assert.Equal(["org-1"], (await Log.FollowAsync("institutions", null, 10, Cancellation)).Entries.Select(entry => entry.Case));

        var (seen, mark) = (new List<Entry>(), (string?)null);
        while (await Log.FollowAsync("normative", mark, 1, Cancellation) is { Entries: [var one] } page)
        {
            (mark, _) = (page.After, seen.Count);
            seen.Add(one);
        }

        Assert.Equal([1, 2], seen.Where(entry => entry.Case == "fr-1").Select(entry => entry.Sequence));
        Assert.Equal(3, seen.Count);
        Assert.Empty((await Log.FollowAsync("normative", mark, 10, Cancellation)).Entries);
        var next = await Appended(Drafts.Next(await LastAsync("fr-1")));
        Assert.Equal([next.Hash], (await Log.FollowAsync("normative", mark, 10, Cancellation)).Entries.Select(entry => entry.Hash));
    }

    [Fact]
    public async Task After_a_restart_everything_is_there_and_goes_on()
    {
        var first = await Appended(Drafts.Open("fr-1", "key", "one"));
        await Appended(Drafts.Numbered("fr-2"));
        Restart();
        Assert.Equal(2, await CountAsync());
        Assert.Equal(first.Hash, (await Log.ReadAsync("fr-1", Cancellation))!.Last.Hash);
        Assert.IsType<AppendOutcome.Repeated>(await Log.AppendAsync(Drafts.Open("fr-1", "key", "one"), Cancellation));
        Assert.Equal(new AppendOutcome.Claimed("fr-1"), await Log.AppendAsync(Drafts.Open("fr-3", unique: "one"), Cancellation));
        Assert.Equal("150000-G-2026-0002", (await Appended(Drafts.Numbered("fr-4"))).Text("registrationNumber"));
        Assert.Equal(2, (await Appended(Drafts.Next(first))).Sequence);
    }

    // Read while it is being written, a case must not be remembered as it was. The entries are long, so that reading
    // one takes longer than committing the next.
    [Fact]
    public async Task What_was_acknowledged_is_read_by_whoever_reads_afterwards()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => Appended(Drafts.Long($"fr-{n}"))));
        Restart();
        await Parallel.ForEachAsync(opened, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancellation }, async (entry, cancellation) =>
        {
            var reading = Task.Run(async () => await Log.ReadAsync(entry.Case, cancellation), cancellation);
            await Appended(Drafts.Next(entry));
            await reading;
            Assert.Equal(2, (await Log.ReadAsync(entry.Case, cancellation))!.Sequence);
        });
    }

    private async Task<Entry> Appended(Append append) => Assert.IsType<AppendOutcome.Appended>(await Log.AppendAsync(append, Cancellation)).Entry;

    private async Task<Entry> LastAsync(string id) => (await Log.ReadAsync(id, Cancellation))!.Last;

    private async Task<int> CountAsync()
    {
        var (count, mark) = (0, (string?)null);
        while (await Log.FollowAsync("normative", mark, 1000, Cancellation) is { Entries.Count: > 0 } page)
        {
            (count, mark) = (count + page.Entries.Count, page.After);
        }

        return count;
    }
}
