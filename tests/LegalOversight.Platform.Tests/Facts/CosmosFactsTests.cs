using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Facts.Azure;
using LegalOversight.Platform.Tests.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>The facts in Cosmos DB keep every promise, also while the network does not keep its own.</summary>
public sealed class CosmosFactsTests : FactsConformance, IDisposable
{
    private readonly CosmosInMemory cosmos = new(Papers.Kinds);

    protected override IFacts Facts => new CosmosFacts(cosmos.Store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cosmos.Dispose();

    [Theory]
    [InlineData(CosmosFault.Throttled)]
    [InlineData(CosmosFault.Unavailable)]
    [InlineData(CosmosFault.TimedOutAfter)]
    [InlineData(CosmosFault.Dropped)]
    [InlineData(CosmosFault.DroppedAfter)]
    public async Task A_put_whose_answers_are_lost_has_one_effect(CosmosFault fault)
    {
        foreach (var operation in new[] { "create", "replace", "read", "query" })
        {
            cosmos.Server.Faults.Add(fault, call => call.Operation == operation, times: 2);
        }

        await Facts.PutAsync([Papers.Case("fr-1", 1, stage: "a"), Papers.Notes("fr-1", 1, ("x", "one"), ("y", "two"))], Cancellation);
        await Facts.PutAsync([Papers.Case("fr-1", 2, stage: "b"), Papers.Notes("fr-1", 2, ("y", "three"))], Cancellation);
        Assert.Equal("b", Assert.Single(await Facts.FindAsync(new(Papers.Paper), Cancellation)).Text("stage"));
        Assert.Equal("three", Assert.Single(await Facts.FindAsync(new(Papers.Note), Cancellation)).Text("text"));
    }

    [Fact]
    public async Task However_often_and_in_whatever_order_versions_are_put_by_several_programs_the_newest_remains()
    {
        using var other = cosmos.Connect();
        IFacts[] programs = [Facts, new CosmosFacts(other)];
        var chance = new Random(7);
        var puts = Enumerable.Range(0, 60).Select(n => chance.Next(1, 21)).Append(20).ToArray();
        chance.Shuffle(puts);

        // Of each version the keys differ, and every other text is the same as before.
        CaseFacts Version(int v) => Papers.Notes("fr-1", v, [.. Enumerable.Range(0, 4).Where(k => (v + k) % 3 > 0).Select(k => ($"k{k}", v % 2 == 0 ? "even" : $"v{v}"))]);
        await Task.WhenAll(puts.Select((version, n) => Task.Run(() => programs[n % 2].PutAsync([Version(version)], Cancellation), Cancellation)));
        var rows = await Facts.FindAsync(new(Papers.Note), Cancellation);
        Assert.Equal(["k0 even", "k2 even", "k3 even"], rows.Select(row => $"{row.Key} {row.Text("text")}").Order());
    }

    [Fact]
    public async Task A_put_that_was_cut_off_anywhere_is_made_whole_when_it_is_repeated()
    {
        for (var kills = 0; ; kills++)
        {
            cosmos.Start();
            using var victim = cosmos.Connect();
            await new CosmosFacts(victim).PutAsync([Papers.Notes("fr-1", 1, ("a", "one"), ("b", "one"))], Cancellation);
            cosmos.Server.Faults.Add(CosmosFault.Killed, _ => true, times: int.MaxValue, after: kills);
            var killed = await Record.ExceptionAsync(() => new CosmosFacts(victim).PutAsync([Papers.Notes("fr-1", 2, ("b", "two"), ("c", "two"))], Cancellation));
            cosmos.Server.Faults.Clear();
            using var survivor = cosmos.Connect();
            var facts = new CosmosFacts(survivor);
            await facts.PutAsync([Papers.Notes("fr-1", 2, ("b", "two"), ("c", "two"))], Cancellation);
            await facts.PutAsync([Papers.Notes("fr-1", 1, ("a", "one"), ("b", "one"))], Cancellation);
            Assert.Equal(["b two", "c two"], (await facts.FindAsync(new(Papers.Note), Cancellation)).Select(row => $"{row.Key} {row.Text("text")}").Order());
            if (killed is null)
            {
                Assert.True(kills > 5, $"{kills}");
                return;
            }
        }
    }

    [Fact]
    public async Task A_step_that_changes_one_row_costs_one_write()
    {
        await Facts.PutAsync([Papers.Case("fr-1", 1, stage: "a")], Cancellation);
        var before = cosmos.Server.Calls.Count;
        await Facts.PutAsync([Papers.Case("fr-1", 2, stage: "b")], Cancellation);
        Assert.Equal(["read", "read", "replace"], cosmos.Server.Calls.Skip(before).Select(call => call.Operation));
        before = cosmos.Server.Calls.Count;
        await Facts.PutAsync([Papers.Case("fr-1", 2, stage: "b")], Cancellation);
        Assert.Equal(["read", "read"], cosmos.Server.Calls.Skip(before).Select(call => call.Operation));
    }

    [Fact]
    public async Task A_name_that_is_no_field_never_reaches_a_query() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Facts.FindAsync(new(Papers.Paper) { Where = [new FactCondition.Is("a'b", "x")] }, Cancellation));

    protected override Task RestartAsync()
    {
        cosmos.Reconnect();
        return Task.CompletedTask;
    }
}
