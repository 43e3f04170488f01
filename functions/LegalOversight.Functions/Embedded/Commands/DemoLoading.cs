using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Functions.Embedded.SignIn;
using Spectre.Console;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Loads the demo region at a first start.</summary>
internal static class DemoLoading
{
    /// <summary>The organs whose sign-ins are printed: the region, a league and a county.</summary>
    public static readonly IReadOnlyList<string> ShownFirst = ["150000-001", "150000-900", "152500-001", "152500-900", "152522-001", "152522-900"];

    /// <summary>Loads the demo into an empty log, or goes on where a load was cut off.</summary>
    /// <returns>The demo's officers, or null when the log is not the demo's.</returns>
    public static async Task<IDemoOfficers?> PrepareAsync(Machine machine, bool withDemo, CancellationToken cancellation)
    {
        var region = new DemoRegion(machine.Log, machine.Files, machine.Institutions, machine.Law, machine.Clock);
        if (region.IsLoaded)
        {
            return new DemoOfficers();
        }

        if (!withDemo || !region.MayLoad)
        {
            return null;
        }

        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var bar = bars.AddTask("演示区域 demo region");
            await region.LoadAsync(new Progress<(int Done, int Total, string What)>(at => bar.Value = 100.0 * at.Done / at.Total), cancellation);
            bar.Value = 100;
            await machine.CatchUpAsync(cancellation);
        });
        return new DemoOfficers();
    }

    /// <summary>Gives the demo's officers their password, where they have none yet.</summary>
    public static void SeedPasswords(WebApplication app, IDemoOfficers? demo)
    {
        if (demo is not null)
        {
            app.Services.GetRequiredService<CredentialStore>().Seed(DemoOfficers.Ids, demo.Password);
        }
    }
}
