using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

public sealed class CosmosCostTests : IDisposable
{
    private readonly CosmosInMemory cosmos = new();
    private readonly CosmosCaseLog log;

    public CosmosCostTests() => log = new(cosmos.Store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cosmos.Dispose();

    [Fact]
    public async Task A_step_costs_one_write_and_the_page_of_its_case_one_read()
    {
        var first = Appended(await log.AppendAsync(Drafts.Open("fr-1"), Cancellation));
        Assert.Equal(["create"], Since(0));
        var second = Appended(await log.AppendAsync(Drafts.Next(first), Cancellation));
        Assert.Equal(["create"], Since(1));
        await new CosmosCaseLog(cosmos.Store).ReadAsync("fr-1", Cancellation);
        Assert.Equal(["query"], Since(2));

        using var other = cosmos.Connect();
        var elsewhere = new CosmosCaseLog(other);
        await elsewhere.ReadAsync("fr-1", Cancellation);
        Appended(await elsewhere.AppendAsync(Drafts.Next(second), Cancellation));
        Assert.Equal(["query", "create"], Since(3));
        Assert.Equal(3, (await log.ReadAsync("fr-1", Cancellation))!.Sequence);
        Assert.Equal(["query"], Since(5));
    }

    [Fact]
    public async Task A_step_with_a_number_costs_two_writes_and_with_a_claim_of_a_key_a_third()
    {
        await log.AppendAsync(Drafts.Numbered("fr-1"), Cancellation);
        var before = cosmos.Server.Calls.Count;
        await log.AppendAsync(Drafts.Numbered("fr-2"), Cancellation);
        Assert.Equal(["query", "create", "create"], Since(before));
        before = cosmos.Server.Calls.Count;
        var both = Drafts.Numbered("fr-3");
        await log.AppendAsync(both with { Draft = both.Draft with { Unique = "one" } }, Cancellation);
        Assert.Equal(["query", "create", "create", "create"], Since(before));
    }

    [Fact]
    public async Task Every_charge_is_recorded_with_its_operation_and_container()
    {
        var recorded = new ConcurrentBag<(string Operation, string Container, double Charge)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "legaloversight.cosmos.request_charge" && ReferenceEquals(instrument.Meter.Scope, cosmos.Store))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, charge, tags, _) => recorded.Add(((string)tags[0].Value!, (string)tags[1].Value!, charge)));
        listener.Start();

        await log.AppendAsync(Drafts.Numbered("fr-1"), Cancellation);
        await log.ReadAsync("fr-1", Cancellation);
        await log.AppendAsync(Drafts.Open("fr-1", "conflict"), Cancellation);
        await log.FollowAsync("normative", null, 10, Cancellation);

        var charged = cosmos.Server.Calls.Where(call => call.Operation != "plan").Select(call => (call.Operation, call.Container, call.Charge)).Order();
        Assert.Equal(charged, recorded.Order());
        Assert.Contains(recorded, each => each is { Operation: "create", Container: "numbers", Charge: > 5 });
    }

    [Fact]
    public async Task An_entry_that_was_changed_behind_the_program_is_not_shown_as_if_it_had_been_logged()
    {
        await log.AppendAsync(Drafts.Open("fr-1"), Cancellation);
        var item = JsonNode.Parse(cosmos.Server.Items("normative")[0].GetRawText())!.AsObject();
        item["body"] = ((string)item["body"]!).Replace("意见", "意建", StringComparison.Ordinal);
        cosmos.Server.Put("normative", "fr-1", item);
        await Assert.ThrowsAsync<InvalidDataException>(() => new CosmosCaseLog(cosmos.Store).ReadAsync("fr-1", Cancellation).AsTask());
        await Assert.ThrowsAsync<InvalidDataException>(() => log.FollowAsync("normative", null, 10, Cancellation).AsTask());
    }

    [Fact]
    public async Task An_entry_too_large_for_an_item_is_refused_before_anything_is_written()
    {
        var long1 = Drafts.Long("fr-1");
        var entry = long1.Draft.Entry with { Form = System.Text.Json.JsonSerializer.SerializeToElement(new { opinion = new string('文', 700_000) }) };
        await Assert.ThrowsAsync<ArgumentException>(() => log.AppendAsync(long1 with { Draft = long1.Draft with { Entry = entry } }, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => log.AppendAsync(long1 with { Draft = long1.Draft with { Entry = entry, Unique = "one" } }, Cancellation));
        Assert.DoesNotContain(cosmos.Server.Calls, call => call.IsWrite);
    }

    private IEnumerable<string> Since(int calls) => cosmos.Server.Calls.Skip(calls).Where(call => call.Operation != "plan").Select(call => call.Operation);

    private static Entry Appended(AppendOutcome outcome) => Assert.IsType<AppendOutcome.Appended>(outcome).Entry;
}
