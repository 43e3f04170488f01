using LegalOversight.Platform.Identity;

namespace LegalOversight.Functions.Embedded;

/// <summary>Lays the day's seal over the log: soon after start, and then as soon as a day has begun.</summary>
internal sealed class SealTimer(Machine machine, SigningKeys keys, ILogger<SealTimer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine.Clock);
        do
        {
            try
            {
                await Task.Yield();
                machine.Log.Seals.SealOfTheDay(keys.Key, machine.Clock.GetUtcNow());
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The log was not sealed; it is tried again in {Every}.", Every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
