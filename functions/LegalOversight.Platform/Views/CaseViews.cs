using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>Keeps the views current: for each case that moved, its rows are made anew in one transaction.</summary>
public sealed class CaseViews(ViewDatabase database, ICaseLog log, LawInForce law, TimeProvider clock) : IFollower, IDisposable
{
    private readonly WrittenRows written = new();
    private SqliteConnection? kept;

    /// <inheritdoc />
    public string Name => "views";

    /// <inheritdoc />
    public string? Container => null;

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(clock);
        var connection = kept ??= database.Open().KeepingStatements();
        var files = new List<CaseFile>();
        foreach (var id in entries.Select(entry => entry.Case).Distinct())
        {
            if (await log.ReadAsync(id, cancellation) is { } file)
            {
                files.Add(file);
            }
        }

        connection.Run("BEGIN IMMEDIATE");
        try
        {
            files.ForEach(file => Project(connection, file, today));
            connection.Run("COMMIT");
        }
        catch
        {
            written.Forget();
            connection.Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>Closes its connection; it opens another when it goes on.</summary>
    public void Dispose()
    {
        kept?.Dispose();
        kept = null;
    }

    private void Project(SqliteConnection connection, CaseFile file, DateOnly today)
    {
        var procedure = Procedures.Of(file);
        var stage = procedure.StageNamed(file.Stage);
        var running = procedure.Read(file, law, today).Where(reading => reading.State == ClockState.Running).MinBy(reading => reading.Deadline.Due);
        connection.Run(
            "INSERT OR REPLACE INTO directory VALUES($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
            file.Id,
            file.Procedure,
            file.Stage,
            stage.IsFinal,
            procedure.NumberOf(file),
            procedure.TitleOf(file),
            file.Opening.By.Organ is { Length: > 0 } opener ? opener : file.Parties.GetValueOrDefault("maker") ?? "",
            stage.IsFinal ? null : running?.Deadline.Due,
            running?.Clock.Name,
            file.Sequence,
            Stamp(file.Opening),
            Stamp(file.Last),
            procedure.IsRecord);
        var open = procedure.OpenSteps(file).Where(step => step.IsTask?.Invoke(file) ?? true).ToList();
        written.Replace(connection, "parties", file.Id, file.Parties.Select(party => new object[] { party.Key, party.Value }));
        written.Replace(connection, "openings", file.Id, Openings(file, open));
        written.Replace(connection, "barred", file.Id, Barred(procedure, file, open));
        written.Replace(connection, "links", file.Id, Steps.CaseReferences.In(procedure, file, null).Where(other => other != file.Id).Select(other => new object[] { other }));
        NormativeViews.Project(connection, file, law, today);
    }

    private static IEnumerable<object[]> Openings(CaseFile file, List<Step> open)
    {
        foreach (var (rank, step) in open.Index())
        {
            var organs = step.For is null ? file.Parties.Values : file.Parties.TryGetValue(step.For, out var organ) ? [organ] : [];
            foreach (var (role, party) in step.By.SelectMany(role => organs.Distinct().Select(party => (role, party))))
            {
                yield return [step.Name, role, party, rank];
            }
        }
    }

    private static IEnumerable<object[]> Barred(Procedure procedure, CaseFile file, List<Step> open) =>
        from step in open
        from rule in procedure.Separations
        where rule.Steps.Contains(step.Name)
        from officer in file.Entries.Select(entry => entry.By.Officer).Distinct()
        where rule.Barring(file, officer, step.Name) is not null
        select new object[] { officer, step.Name };

    private static string Stamp(Entry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
