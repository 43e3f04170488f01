using LegalOversight.Functions.Embedded;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Messaging.OneMachine;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Messaging;

public sealed class QueueOfOneMachineTests : MessagesConformance, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("queue").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
    private Machine machine = null!;
    private bool loses;

    private protected override Installation Installation => machine;

    public ValueTask InitializeAsync()
    {
        machine = Machine.Open(folder, clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override Task SendAsync(params Envelope[] envelopes) => machine.Log.Messages.SendAsync(envelopes, Cancellation);

    protected override void LoseAcknowledgements() => loses = true;

    protected override async Task SettleAsync()
    {
        var queue = machine.Log.Messages;
        for (; loses && queue.Take(clock.GetUtcNow(), TimeSpan.FromMinutes(5)) is { } message;)
        {
            await machine.Deliveries.ReceiveAsync(message.Body, Cancellation);
        }

        for (; queue.NextAt() is { } next; clock.SetUtcNow(next > clock.GetUtcNow() ? next : clock.GetUtcNow()))
        {
            await QueuePump.CatchUpAsync(queue, machine.Deliveries, machine.DeadLetters, clock, Cancellation);
        }
    }
}
