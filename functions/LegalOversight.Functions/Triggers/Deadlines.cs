using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Triggers;

/// <summary>What a new day brings: documents lapse, their makers are reminded, what was not filed in time is asked for, and standings that changed are shown. Every step has a key of its own, so it may run as often as it likes.</summary>
internal static class Deadlines
{
    // The Functions host ends the program when a function runs past its ten minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>Runs once; what there is no time for, the next run does.</summary>
    public static async Task RunAsync(Installation installation, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var time = installation.Clock.CreateTimer(_ => limited.Cancel(), null, Longest, Timeout.InfiniteTimeSpan);
        try
        {
            await BringAsync(installation, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Every step that was taken stands.
        }
    }

    private static async Task BringAsync(Installation installation, CancellationToken cancellation)
    {
        await CountLettersAsync(installation, cancellation);
        var today = ChinaTime.Today(installation.Clock);
        var register = new DocumentRegister(installation.Facts);
        foreach (var (id, until) in await register.EndingAsync(today.AddDays(400), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (until < today)
            {
                await TakeAsync(installation, id, "lapse", $"lapse:{id}:{until:yyyy-MM-dd}", new() { ["on"] = Day(until.AddDays(1)), ["reason"] = "有效期届满" }, cancellation);
            }
            else if (await installation.Log.ReadAsync(id, cancellation) is { } file && Reminder(installation, file, today, until) is { } days)
            {
                await TakeAsync(installation, id, "remind", $"remind:{id}:{until:yyyy-MM-dd}:{days}", new() { ["days"] = until.DayNumber - today.DayNumber, ["validUntil"] = Day(until) }, cancellation);
            }
        }

        await AskForFilingsAsync(installation, today, cancellation);
        var changed = await register.ChangedByAsync(today, cancellation);
        if (changed.Count > 0)
        {
            // The views last: while they say the old, whatever was cut short is done again.
            await installation.Search.IndexAgainAsync(changed, cancellation);
            await installation.Views.ProjectAsync(changed, cancellation);
        }
    }

    // 逾期未报的，通知报送.
    private static async Task AskForFilingsAsync(Installation installation, DateOnly today, CancellationToken cancellation)
    {
        foreach (var id in await new FilingBook(installation.Facts).OverdueAsync(today, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (await installation.Log.ReadAsync(id, cancellation) is { } review
                && PreIssuanceReview.Unfiled(review, await installation.Door.SurroundingsAsync(PreIssuanceReview.Procedure, review, null, cancellation)) is { } notice
                && await installation.Log.ReadAsync(notice.Case, cancellation) is null)
            {
                var key = $"unfiled:{id}";
                await installation.Door.TakeAsync(new StepCommand(FilingNotice.Procedure, notice.Step, notice.Case, null, Actor.System("deadlines"), notice.Form, [], key, key), cancellation);
            }
        }
    }

    // First, so that an operator is told of letters whatever becomes of the rest.
    private static async Task CountLettersAsync(Installation installation, CancellationToken cancellation)
    {
        if (Telemetry.Letters.Enabled)
        {
            Telemetry.Letters.Record((await installation.DeadLetters.AllAsync(cancellation)).Count);
        }
    }

    // The nearest reminder whose day has come: 30 before 90 before 180, so that one who starts late is reminded once.
    private static int? Reminder(Installation installation, CaseFile file, DateOnly today, DateOnly until)
    {
        if (file.Stage != "in-force" || !file.Parties.ContainsKey("maker"))
        {
            return null;
        }

        var left = until.DayNumber - today.DayNumber;
        return installation.Law.Of(file).RenewalReminders.Find(today)?.Value.Where(days => left <= days).Order().Select(days => (int?)days).FirstOrDefault();
    }

    private static async Task TakeAsync(Installation installation, string id, string step, string key, JsonObject form, CancellationToken cancellation) =>
        await installation.Door.TakeAsync(
            new StepCommand(NormativeDocument.Procedure, step, id, null, Actor.System("deadlines"), JsonSerializer.SerializeToElement(form), [], key, key),
            cancellation);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
