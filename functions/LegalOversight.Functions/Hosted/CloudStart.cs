using LegalOversight.Functions.Identity;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Hosted;

/// <summary>
/// Opens the installation beside the web server, so that the host's probe is answered at once; a store that does not answer is
/// tried again. Afterwards it keeps the register of institutions current, whichever instance changes it, and enrols the first
/// administrator where a setting names one and the register has none.
/// </summary>
internal sealed class CloudStart(CloudSettings settings, TimeProvider clock, ILogger<CloudStart> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RegisterIsCurrent = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource<Cloud> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The installation, once it is open.</summary>
    public Task<Cloud> Opened => opened.Task;

    private string? refusedBefore;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var pause = TimeSpan.FromMilliseconds(250); !opened.Task.IsCompleted; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                opened.SetResult(await Cloud.OpenAsync(settings, clock, stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The stores do not answer yet; they are tried again in {Pause}.", pause);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }

        var cloud = await opened.Task;
        var first = settings.FirstAdministrator;
        using var timer = new PeriodicTimer(RegisterIsCurrent, clock);
        do
        {
            try
            {
                var register = await cloud.Institutions.CatchUpAsync(stoppingToken);
                if (first is not null && !FirstAdministrator.IsIn(register))
                {
                    await EnrolAsync(cloud, first, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The register of institutions could not be brought up to date; it is as it was.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EnrolAsync(Cloud cloud, DirectoryAccount first, CancellationToken stopping)
    {
        try
        {
            await FirstAdministrator.EnrolAsync(cloud, Divisions.InnerMongolia.Root, first, stopping);
        }
        catch (InvalidOperationException refused)
        {
            if (refusedBefore != refused.Message)
            {
                logger.LogError("The first administrator of {Setting} could not be enrolled: {Reason}", CloudSettings.FirstAdministratorName, refused.Message);
                refusedBefore = refused.Message;
            }
        }
    }
}
