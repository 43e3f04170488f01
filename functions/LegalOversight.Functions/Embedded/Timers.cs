using LegalOversight.Functions.Triggers;

namespace LegalOversight.Functions.Embedded;

/// <summary>Stands in for the host's timer on one machine: runs what the day brings, soon after start and then every ten minutes.</summary>
internal sealed class Timers(Installation installation, ILogger<Timers> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, installation.Clock);
        do
        {
            try
            {
                await Deadlines.RunAsync(installation, stoppingToken);
                await installation.Files.SweepAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // What is broken off at the end is done again at the next start.
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "The timer failed; it runs again in {Every}.", Every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
