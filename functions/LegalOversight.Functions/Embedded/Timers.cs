using LegalOversight.Functions.Triggers;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Functions.Embedded;

/// <summary>Stands in for the host's timer on one machine: runs what the day brings, soon after start and then every ten minutes; once a day what has to be proved.</summary>
internal sealed class Timers(Machine machine, Deadlines deadlines, Reconcile reconcile, ILogger<Timers> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private DateOnly? reconciledOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine.Clock);
        do
        {
            try
            {
                await deadlines.RunAsync(stoppingToken);
                if (ChinaTime.Today(machine.Clock) is var today && today != reconciledOn)
                {
                    await reconcile.RunAsync(machine.Log.Messages, stoppingToken);
                    reconciledOn = today;
                }
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
