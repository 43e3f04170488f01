using LegalOversight.Platform.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Platform.Followers;

/// <summary>Carries the log of one machine on to one follower, for as long as the program runs; what fails is tried again, ever more slowly.</summary>
/// <param name="log">The log; it keeps the follower's position.</param>
/// <param name="follower">The follower.</param>
/// <param name="place">The name under which the position is kept: of the follower, and of the very store that it fills.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Told what fails.</param>
public sealed class FollowerPump(SqliteCaseLog log, IFollower follower, string place, TimeProvider clock, ILogger<FollowerPump> logger) : BackgroundService
{
    private const int MostAtOnce = 8192;
    private const int RestPerWork = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>Carries on whatever is there now and returns when the follower has reached the head.</summary>
    public static async Task CatchUpAsync(SqliteCaseLog log, IFollower follower, string place, CancellationToken cancellation)
    {
        while (await StepAsync(log, follower, place, cancellation))
        {
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = TimeSpan.FromMilliseconds(200);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KeepUpAsync(stoppingToken);
                pause = TimeSpan.FromMilliseconds(200);
                await log.WaitAsync(log.Positions.Of(place), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "Follower {Follower} failed after position {Position}; it is tried again in {Pause}.", follower.Name, log.Positions.Of(place), pause);
                log.Positions.Failed(place, failure.Message);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    // Rests thrice as long as it worked: it leaves the machine to the officers at their busiest, and takes the more at once the busier
    // they are, so that a case that moved several times is looked at once. Where little happens it works little, and rests as little.
    private async Task KeepUpAsync(CancellationToken stopping)
    {
        for (var began = clock.GetTimestamp(); await StepAsync(log, follower, place, stopping); began = clock.GetTimestamp())
        {
            if (clock.GetElapsedTime(began) is var worked && worked.TotalMilliseconds >= 1)
            {
                var rest = RestPerWork * worked;
                await Task.Delay(rest < LongestRest ? rest : LongestRest, clock, stopping);
            }
        }
    }

    private static async Task<bool> StepAsync(SqliteCaseLog log, IFollower follower, string place, CancellationToken cancellation)
    {
        var (position, head) = (log.Positions.Of(place), log.Head);
        var logged = log.Follow(position, MostAtOnce, follower.Container);
        if (logged.Count == 0)
        {
            // Nothing of its container lies between.
            if (head > position)
            {
                log.Positions.Reached(place, head);
            }

            return false;
        }

        await follower.HandleAsync([.. logged.Select(each => each.Entry)], cancellation);
        log.Positions.Reached(place, logged[^1].Position);
        return true;
    }
}
