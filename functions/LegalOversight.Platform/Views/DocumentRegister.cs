using System.Globalization;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Platform.Views;

/// <summary>The normative documents that the views know.</summary>
public sealed class DocumentRegister(ViewDatabase database)
{
    /// <summary>Documents alive whose validity ends on or before a day.</summary>
    public IReadOnlyList<(string Case, DateOnly Until)> Ending(DateOnly day)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT case_id, valid_until FROM documents WHERE valid_until <= $0 AND case_id IN (SELECT case_id FROM directory WHERE final=0)",
            row => (row.GetString(0), row.Day(1)!.Value),
            day);
    }

    /// <summary>Brings the standing of documents up to a day, and tells which changed.</summary>
    /// <param name="standing">The standing of a document today, or null to leave it.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<string> Restand(Func<string, string?> standing, DateOnly today)
    {
        using var connection = database.Open();
        var changed = new List<string>();
        var near = connection.Query(
            "SELECT case_id, standing FROM documents WHERE (valid_until IS NOT NULL AND standing NOT IN ('lapsed','revoked','suspended')) OR (standing='not-yet-in-force')",
            row => (Case: row.GetString(0), Standing: row.GetString(1)));
        foreach (var (id, before) in near)
        {
            if (standing(id) is { } now && now != before)
            {
                connection.Run("UPDATE documents SET standing=$1, updated_at=$2 WHERE case_id=$0", id, now, ChinaTime.StartOf(today).UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                changed.Add(id);
            }
        }

        return changed;
    }
}
