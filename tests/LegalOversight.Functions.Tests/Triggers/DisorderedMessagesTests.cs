using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Messaging;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

/// <summary>Ten thousand messages through the trigger of the queue, by a queue that loses, repeats and mixes them.</summary>
public sealed class DisorderedMessagesTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Documents = 2_500;
    private const int AtOnce = 32;

    // Service Bus hands out in order, but to several at once; what it hands out again comes when it comes.
    private const int Mixed = 200;
    private static readonly string[] Matters = ["filed", "registered", "reviewed"];

    private readonly string data = Directory.CreateTempSubdirectory("legal-oversight-queue-").FullName;
    private readonly Random random = new(20261127);
    private readonly ConcurrentDictionary<string, int> tries = new();
    private Machine machine = null!;
    private int deliveries;
    private int dropped;
    private int repeated;
    private int refused;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        machine = Machine.Open(data, new NoPauses());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Each_has_exactly_one_effect()
    {
        var sent = Enumerable.Range(0, Documents).SelectMany(MessagesOf).ToList();
        Assert.Equal(10_000, sent.Count);
        await CarryAsync(sent, losses: 20);

        // As the reconciliation of the night does.
        await CarryAsync(await MissingAsync(sent), losses: 0);
        Assert.Empty(await MissingAsync(sent));

        // What waited for a message that was lost was given up in the meantime; an operator has it tried again.
        var letters = await machine.DeadLetters.AllAsync(Cancellation);
        foreach (var letter in letters)
        {
            Assert.Null(await machine.Deliveries.RetryAsync(letter, Cancellation));
        }

        output.WriteLine($"{deliveries} deliveries: {dropped} lost on the way, {repeated} brought again after they were done, {refused} before the case was open, {letters.Count} given up in the meantime");
        Assert.True(dropped > 100 && repeated > 1_000 && refused > 100, "there was no disorder");
        Assert.InRange(letters.Count, 0, dropped * Matters.Length);
        Assert.Empty(await machine.DeadLetters.AllAsync(Cancellation));
        Assert.Equal(sent.Count, machine.Log.Head);
        for (var n = 0; n < Documents; n++)
        {
            var file = machine.Log.Read(IdOf(n))!;
            Assert.Equal("record", file.Opening.Step);
            Assert.Equal(Matters, file.Entries.Skip(1).Select(entry => entry.Text("kind")).Order(StringComparer.Ordinal));
        }

        Assert.True(machine.Log.Archive.Verify().Holds);
    }

    private static string IdOf(int n) => CaseId.Derived(NormativeDocument.Procedure.Prefix, $"disordered:{n}");

    private static IEnumerable<Envelope> MessagesOf(int n) =>
    [
        new($"reaction:{n}:0", Message.To(IdOf(n), NormativeDocument.Name, "record", [], Occasion.Always, ("title", $"事项管理办法（{n}）"), ("level", "部门行政规范性文件")), null),
        .. Matters.Select((matter, at) => new Envelope($"reaction:{n}:{at + 1}", Message.To(IdOf(n), NormativeDocument.Name, "note", [], Occasion.Always, ("kind", matter), ("on", "2026-03-10")), null)),
    ];

    private async Task<List<Envelope>> MissingAsync(List<Envelope> sent)
    {
        var missing = new List<Envelope>();
        foreach (var envelope in sent)
        {
            if (!await machine.Deliveries.HasArrivedAsync(envelope, Cancellation))
            {
                missing.Add(envelope);
            }
        }

        return missing;
    }

    private async Task CarryAsync(List<Envelope> sent, int losses)
    {
        var waiting = new List<string>(sent.Select(envelope => envelope.Write()).Reverse());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Next(waiting, losses) is var (body, twice, unacknowledged))
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => DeliverAsync(body)));
                if (answers.Contains(false) || unacknowledged)
                {
                    lock (waiting)
                    {
                        // The end of the list is the head of the queue.
                        waiting.Insert(Math.Max(0, waiting.Count - Mixed), body);
                    }
                }
            }
        }, Cancellation)));
    }

    private (string Body, bool Twice, bool Unacknowledged)? Next(List<string> waiting, int losses)
    {
        lock (waiting)
        {
            while (waiting.Count > 0)
            {
                var at = waiting.Count - 1 - random.Next(Math.Min(Mixed, waiting.Count));
                var body = waiting[at];
                waiting.RemoveAt(at);
                if (losses > 0 && random.Next(losses) == 0)
                {
                    dropped++;
                    continue;
                }

                var (twice, unacknowledged) = (random.Next(10) == 0, random.Next(10) == 0);
                repeated += (twice ? 1 : 0) + (unacknowledged ? 1 : 0);
                return (body, twice, unacknowledged);
            }

            return null;
        }
    }

    // What the host does with a message: the body is a string, and that a string once more; after ten failures the queue gives it up.
    private async Task<bool> DeliverAsync(string body)
    {
        Interlocked.Increment(ref deliveries);
        var invocation = JsonSerializer.Serialize(new { Data = new { message = JsonSerializer.Serialize(body) }, Metadata = new { } });
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(Encoding.UTF8.GetBytes(invocation)) }, RequestAborted = Cancellation };
        if (tries.GetValueOrDefault(body) == 10)
        {
            await Upward.GiveUpAsync(context, machine);
            return true;
        }

        if (await Upward.HandleAsync(context, machine) is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status500InternalServerError })
        {
            return true;
        }

        tries.AddOrUpdate(body, 1, (_, before) => before + 1);
        Interlocked.Increment(ref refused);
        return false;
    }

    /// <summary>A clock on which every pause is over at once.</summary>
    private sealed class NoPauses : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
