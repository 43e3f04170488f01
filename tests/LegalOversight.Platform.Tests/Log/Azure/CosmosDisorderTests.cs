using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// Three programs on one database, whose calls are killed, dropped and repeated at random: what holds afterwards is what the register promises.
public sealed class CosmosDisorderTests : IDisposable
{
    private readonly CosmosInMemory cosmos = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cosmos.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_is_cut_off_no_number_is_missing_or_double_and_no_key_is_held_twice(int seed)
    {
        var chance = new Random(seed);
        var gate = new Lock();
        bool Happens(double often)
        {
            lock (gate)
            {
                return chance.NextDouble() < often;
            }
        }

        cosmos.Server.Faults.Add(CosmosFault.Killed, _ => Happens(0.04), times: int.MaxValue);
        cosmos.Server.Faults.Add(CosmosFault.DroppedAfter, _ => Happens(0.04), times: int.MaxValue);
        cosmos.Server.Faults.Add(CosmosFault.Throttled, _ => Happens(0.02), times: int.MaxValue);
        var stores = new[] { cosmos.Store, cosmos.Connect(), cosmos.Connect() };
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<Entry>();
        var plans = Enumerable.Range(0, 90).Select(n => (Case: chance.Next(40), Kind: chance.Next(4), Key: chance.Next(5), Way: chance.Next(2))).ToList();
        await Parallel.ForEachAsync(plans.Index(), new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Cancellation }, async (each, cancellation) =>
        {
            var (at, plan) = each;
            var append = Drafts.Numbered($"fr-{plan.Case}") is var numbered && plan.Way == 0 ? numbered with { Key = $"way-{plan.Kind}-{plan.Key}" } : numbered;
            append = append with
            {
                Draft = append.Draft with
                {
                    Claims = plan.Kind switch { 0 => [], 1 => append.Draft.Claims, _ => [.. append.Draft.Claims, new("paper", "b", 2026, new("", 1, ""))] },
                    Unique = plan.Kind is 0 or 3 ? $"key-{plan.Key}" : null,
                },
                Fingerprint = $"{plan.Kind}{plan.Key}",
            };
            try
            {
                if (await new CosmosCaseLog(stores[at % 3]).AppendAsync(append, cancellation) is AppendOutcome.Appended { Entry: var entry })
                {
                    acknowledged.Add(entry);
                }
            }
            catch (Exception killed) when (Inner(killed).Any(inner => inner is KilledException))
            {
                // Its caller hears nothing.
            }
        });

        cosmos.Server.Faults.Clear();
        await new CosmosCaseLog(stores[0]).SettleAsync(DateTimeOffset.UnixEpoch, Cancellation);
        var items = cosmos.Server.Items("normative").Select(EntryItem.Read).ToList();
        Assert.All(acknowledged, entry => Assert.Contains(items, item => item.Entry.Hash == entry.Hash));
        Assert.Equal(items.Count, items.DistinctBy(item => item.Entry.Case).Count());
        foreach (var under in new[] { "registrationNumber", "paper" })
        {
            var numbers = items.Select(item => item.Entry.Text(under)).OfType<string>().Select(text => int.Parse(text.Split('-')[^1], null)).Order().ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            Assert.True(numbers.Count > 3);
        }

        // Only kinds 0 and 3 claim; a key has one holder.
        var claiming = items.Where(item => item.Fingerprint[0] is '0' or '3').ToList();
        Assert.Equal(claiming.Count, claiming.DistinctBy(item => item.Fingerprint[1]).Count());
        Assert.Equal(0, await new CosmosCaseLog(stores[1]).SettleAsync(DateTimeOffset.UnixEpoch, Cancellation));
        stores[1].Dispose();
        stores[2].Dispose();
    }

    private static IEnumerable<Exception> Inner(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }
}
