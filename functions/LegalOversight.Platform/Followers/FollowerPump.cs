using LegalOversight.Platform.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Platform.Followers;

/// <summary>Carries the log on to one follower, for as long as the program runs; what fails is tried again, ever more slowly.</summary>
public sealed class FollowerPump(SqliteCaseLog log, IFollower follower, TimeProvider clock, ILogger<FollowerPump> logger) : BackgroundService
{
    private const int MostAtOnce = 2000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    /// <summary>Carries on whatever is there now and returns when the follower has reached the head.</summary>
    public static async Task CatchUpAsync(SqliteCaseLog log, IFollower follower, CancellationToken cancellation)
    {
        while (log.Follow(follower.Position, MostAtOnce, follower.Container) is { Count: > 0 } entries)
        {
            await follower.HandleAsync(entries, cancellation);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var seen = follower.Position;
        var pause = TimeSpan.FromMilliseconds(200);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var head = log.Head;
                await KeepUpAsync(stoppingToken);
                seen = head;
                pause = TimeSpan.FromMilliseconds(200);
                log.Positions.Reached(follower.Name, Math.Max(follower.Position, seen));
                await log.WaitAsync(seen, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "Follower {Follower} failed after position {Position}; it is tried again in {Pause}.", follower.Name, follower.Position, pause);
                log.Positions.Failed(follower.Name, failure.Message);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    // Rests as long as it worked: it leaves the machine to the officers at their busiest, and takes the more at once the busier they are.
    private async Task KeepUpAsync(CancellationToken stopping)
    {
        while (log.Follow(follower.Position, MostAtOnce, follower.Container) is { Count: > 0 } entries)
        {
            var began = clock.GetTimestamp();
            await follower.HandleAsync(entries, stopping);
            if (clock.GetElapsedTime(began) is var worked && worked.TotalMilliseconds >= 1)
            {
                await Task.Delay(worked < LongestRest ? worked : LongestRest, clock, stopping);
            }
        }
    }
}
