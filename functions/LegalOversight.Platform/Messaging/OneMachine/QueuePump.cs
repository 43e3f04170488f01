using System.Runtime.ExceptionServices;
using LegalOversight.Platform.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Platform.Messaging.OneMachine;

/// <summary>Carries out the messages of one machine, for as long as the program runs; one that fails ten times becomes a dead letter.</summary>
public sealed class QueuePump(SqliteMessages queue, Deliveries deliveries, IDeadLetters letters, TimeProvider clock, ILogger<QueuePump> logger) : BackgroundService
{
    private const int MostAttempts = 10;
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Carries out what is to be seen now, and gives back for later what cannot be yet; true when there was anything.</summary>
    /// <exception cref="Exception">A message failed; it is given back, to be tried again at once, or kept as a dead letter after the last attempt.</exception>
    public static async Task<bool> CatchUpAsync(SqliteMessages queue, Deliveries deliveries, IDeadLetters letters, TimeProvider clock, CancellationToken cancellation)
    {
        var any = false;
        for (; queue.Take(clock.GetUtcNow(), Hidden) is { } message; any = true)
        {
            try
            {
                if (await FailureAsync(queue, deliveries, letters, clock, message, cancellation) is { } failure and not NotYetDeliverableException)
                {
                    ExceptionDispatchInfo.Throw(failure);
                }
            }
            catch (Exception failure)
            {
                // It does not rest: whoever called goes on with it, and with those after it in their order.
                queue.Abandon(message.Id, DateTimeOffset.UnixEpoch, failure.Message);
                throw;
            }
        }

        return any;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var arrival = queue.Arrival;
            try
            {
                while (queue.Take(clock.GetUtcNow(), Hidden) is { } message)
                {
                    await CarryOutAsync(message, stoppingToken);
                }

                var wait = queue.NextAt() is { } next && next - clock.GetUtcNow() is var soon && soon < LongestWait ? soon : LongestWait;
                await Task.WhenAny(arrival, Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, stoppingToken));
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "The queue failed; it goes on in {Wait}.", LongestWait);
                await Task.Delay(LongestWait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CarryOutAsync(QueuedMessage message, CancellationToken cancellation)
    {
        switch (await FailureAsync(queue, deliveries, letters, clock, message, cancellation))
        {
            case NotYetDeliverableException notYet:
                logger.LogInformation("Message {Id} waits at attempt {Attempt}: {Reason}", message.Id, message.Attempts, notYet.Message);
                break;
            case { } failure:
                logger.LogError(failure, "Message {Id} failed at attempt {Attempt}.", message.Id, message.Attempts);
                break;
        }
    }

    // Null when the message was carried out. Otherwise it was given back or, after the last attempt, kept as a dead letter.
    private static async Task<Exception?> FailureAsync(SqliteMessages queue, Deliveries deliveries, IDeadLetters letters, TimeProvider clock, QueuedMessage message, CancellationToken cancellation)
    {
        try
        {
            await deliveries.ReceiveAsync(message.Body, cancellation);
            queue.Complete(message.Id);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (message.Attempts < MostAttempts)
            {
                queue.Abandon(message.Id, clock.GetUtcNow() + Deliveries.PauseAfter(message.Attempts), failure.Message);
            }
            else
            {
                await letters.RecordAsync(message.Id, message.Body, failure.Message, clock.GetUtcNow(), cancellation);
                queue.Complete(message.Id);
            }

            return failure;
        }
    }
}
