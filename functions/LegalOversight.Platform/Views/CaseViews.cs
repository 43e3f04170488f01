using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>Keeps the views current: for each case that moved, its rows are made anew in the same transaction as the position.</summary>
public sealed class CaseViews(ViewDatabase database, SqliteCaseLog log, LawInForce law, TimeProvider clock) : IFollower, IDisposable
{
    private SqliteConnection? kept;
    private long? position;

    /// <inheritdoc />
    public string Name => "views";

    /// <inheritdoc />
    public string? Container => null;

    /// <inheritdoc />
    public long Position
    {
        get
        {
            if (position is null)
            {
                using var connection = database.Open();
                position = connection.Scalar<long>("SELECT at FROM position");
            }

            return position.Value;
        }
    }

    /// <inheritdoc />
    public Task HandleAsync(IReadOnlyList<LoggedEntry> entries, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(clock);
        var connection = kept ??= database.Open().KeepingStatements();
        var reached = entries[^1].Position;
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var id in entries.Select(logged => logged.Entry.Case).Distinct())
            {
                if (log.Read(id) is { } file)
                {
                    Project(connection, file, today);
                }
            }

            connection.Run("INSERT INTO position(one,at) VALUES(1,$0) ON CONFLICT(one) DO UPDATE SET at=$0", reached);
            connection.Run("COMMIT");
        }
        catch
        {
            connection.Run("ROLLBACK");
            throw;
        }

        position = reached;
        return Task.CompletedTask;
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
        foreach (var table in new[] { "parties", "openings", "barred", "links" })
        {
            connection.Run($"DELETE FROM {table} WHERE case_id=$0", file.Id);
        }

        foreach (var (party, organ) in file.Parties)
        {
            connection.Run("INSERT INTO parties VALUES($0,$1,$2)", file.Id, party, organ);
        }

        ProjectOpenings(connection, procedure, file);
        foreach (var other in Steps.CaseReferences.In(procedure, file, null).Where(other => other != file.Id))
        {
            connection.Run("INSERT INTO links VALUES($0,$1)", file.Id, other);
        }

        NormativeViews.Project(connection, file, law, today);
    }

    private static void ProjectOpenings(SqliteConnection connection, Procedure procedure, CaseFile file)
    {
        foreach (var (step, rank) in procedure.OpenSteps(file).Where(step => step.IsTask?.Invoke(file) ?? true).Select((step, rank) => (step, rank)))
        {
            var organs = step.For is null ? file.Parties.Values : file.Parties.TryGetValue(step.For, out var organ) ? [organ] : [];
            foreach (var (role, party) in step.By.SelectMany(role => organs.Distinct().Select(party => (role, party))))
            {
                connection.Run("INSERT OR IGNORE INTO openings VALUES($0,$1,$2,$3,$4)", file.Id, step.Name, role, party, rank);
            }

            foreach (var officer in file.Entries.Select(entry => entry.By.Officer).Distinct())
            {
                if (procedure.Separations.Any(rule => rule.Barring(file, officer, step.Name) is not null))
                {
                    connection.Run("INSERT OR IGNORE INTO barred VALUES($0,$1,$2)", file.Id, officer, step.Name);
                }
            }
        }
    }

    private static string Stamp(Entry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
