using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Triggers;

/// <summary>
/// What a new day brings: standings that changed are shown, decisions take effect, what was not filed in time is asked for, documents
/// lapse, and their makers are reminded. Every step has a key of its own, so it may run as often as it likes.
/// </summary>
internal sealed class Deadlines(Installation installation, ILogger<Deadlines> logger)
{
    // The Functions host ends the program when a function runs past its ten minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>Runs once; what there is no time for, the next run does.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(Longest, installation.Clock);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            await BringAsync(limited.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            logger.LogWarning("What the day brings was not done within {Time}; what was done stands, and the next run does the rest.", Longest);
        }
    }

    private async Task BringAsync(CancellationToken cancellation)
    {
        await CountLettersAsync(cancellation);
        var today = ChinaTime.Today(installation.Clock);
        var register = new DocumentRegister(installation.Facts);
        await ShowChangedAsync(register, today, cancellation);
        await AskForFilingsAsync(today, cancellation);
        foreach (var (id, until) in await register.EndingAsync(today.AddDays(400), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (until < today)
            {
                await TakeAsync(id, "lapse", $"lapse:{id}:{until:yyyy-MM-dd}", new() { ["on"] = Day(until.AddDays(1)), ["reason"] = "有效期届满" }, cancellation);
            }
            else if (await installation.Log.ReadAsync(id, cancellation) is { } file && Reminder(file, today, until) is { } days && !IsReminded(file, until, days))
            {
                await TakeAsync(id, "remind", $"remind:{id}:{until:yyyy-MM-dd}:{days}", new() { ["days"] = until.DayNumber - today.DayNumber, ["validUntil"] = Day(until) }, cancellation);
            }
        }

        await installation.Files.SweepAsync(cancellation);
    }

    private async Task ShowChangedAsync(DocumentRegister register, DateOnly today, CancellationToken cancellation)
    {
        var changed = await register.ChangedByAsync(today, cancellation);
        foreach (var id in changed)
        {
            cancellation.ThrowIfCancellationRequested();
            await CarryOutAsync(id, today, cancellation);
        }

        if (changed.Count > 0)
        {
            // The views last: while they say the old, whatever was cut short is done again.
            await installation.Search.IndexAgainAsync(changed, cancellation);
            await installation.Views.ProjectAsync(changed, cancellation);
        }
    }

    // 逾期未报的，通知报送.
    private async Task AskForFilingsAsync(DateOnly today, CancellationToken cancellation)
    {
        foreach (var id in await new FilingBook(installation.Facts).OverdueAsync(today, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (await installation.Log.ReadAsync(id, cancellation) is { } review
                && PreIssuanceReactions.Unfiled(review, await installation.Door.SurroundingsAsync(PreIssuanceReview.Procedure, review, null, cancellation)) is { } notice
                && await installation.Log.ReadAsync(notice.Case, cancellation) is null)
            {
                var key = $"unfiled:{id}";
                await installation.Door.TakeAsync(new StepCommand(FilingNotice.Procedure, notice.Step, notice.Case, null, Actor.System("deadlines"), notice.Form, [], key, key), cancellation);
            }
        }
    }

    // First, so that an operator is told of letters whatever becomes of the rest.
    private async Task CountLettersAsync(CancellationToken cancellation)
    {
        if (Telemetry.Letters.Enabled)
        {
            Telemetry.Letters.Record((await installation.DeadLetters.AllAsync(cancellation)).Count);
        }
    }

    // The nearest reminder whose day has come: 30 before 90 before 180, so that one who starts late is reminded once.
    private int? Reminder(CaseFile file, DateOnly today, DateOnly until)
    {
        if (file.Stage != "in-force" || !file.Parties.ContainsKey("maker"))
        {
            return null;
        }

        var left = until.DayNumber - today.DayNumber;
        return installation.Law.Of(file).RenewalReminders.Find(today)?.Value.Where(days => left <= days).Order().Select(days => (int?)days).FirstOrDefault();
    }

    private static bool IsReminded(CaseFile file, DateOnly until, int days) =>
        file.LastOf("remind") is { } last && last.Text("validUntil") == Day(until) && ChinaTime.DateOf(last.At) >= until.AddDays(-days);

    // The decisions of a government that have effect from today on.
    private async Task CarryOutAsync(string id, DateOnly today, CancellationToken cancellation)
    {
        if (await installation.Log.ReadAsync(id, cancellation) is not { } file)
        {
            return;
        }

        foreach (var (_, recorded, step) in GovernmentDecision.Awaited(file).Where(each => each.From <= today))
        {
            await TakeAsync(id, step.Step, $"decision:{id}:{recorded.Sequence}", step.Form, step.Files, cancellation);
        }
    }

    private Task TakeAsync(string id, string step, string key, JsonObject form, CancellationToken cancellation) =>
        TakeAsync(id, step, key, JsonSerializer.SerializeToElement(form), [], cancellation);

    private async Task TakeAsync(string id, string step, string key, JsonElement form, IReadOnlyList<FileReference> files, CancellationToken cancellation) =>
        await installation.Door.TakeAsync(new StepCommand(NormativeDocument.Procedure, step, id, null, Actor.System("deadlines"), form, files, key, key), cancellation);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
