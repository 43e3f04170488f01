using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Platform.Views;

/// <summary>The row that every case leaves: who may read it, who has to do something in it, and by when.</summary>
internal static class CaseRow
{
    /// <summary>The reader of a case that everyone may read.</summary>
    public const string Everyone = "*";

    /// <summary>Reads whoever is a party, or a legal office above one.</summary>
    public static string Above(string party) => $"^{party}";

    /// <summary>An officer's part: a role in an organ.</summary>
    public static string Doer(string role, string organ) => $"{role}@{organ}";

    public static Fact Of(FactWriter writer, CaseFile file, LawInForce law, DateOnly today)
    {
        var procedure = Procedures.Of(file);
        var stage = procedure.StageNamed(file.Stage);
        var running = procedure.Read(file, law, today).Where(reading => reading.State == ClockState.Running).MinBy(reading => reading.Deadline.Due);
        DateOnly? due = stage.IsFinal ? null : running?.Deadline.Due;
        var parties = file.Parties.Values.Distinct().Order(StringComparer.Ordinal).ToList();
        var openings = Openings(procedure, file, parties);
        writer.Begin()
            .Text("procedure", file.Procedure)
            .Text("stage", file.Stage)
            .Text("number", procedure.NumberOf(file))
            .Text("title", procedure.TitleOf(file))
            .Text("origin", file.Opening.By.Organ is { Length: > 0 } opener ? opener : file.Parties.GetValueOrDefault("maker") ?? "")
            .Day("due", due)
            .Text("clock", running?.Clock.Name)
            .Texts("warnings", (running?.Warnings ?? []).Select(days => days.ToString(CultureInfo.InvariantCulture)))
            .Number("sequence", file.Sequence)
            .Instant("openedAt", file.Opening.At)
            .Instant("updatedAt", file.Last.At)
            .Texts("parties", parties)
            .Texts("readers", Readers(procedure, parties))
            .Texts("pending", stage.IsFinal || procedure.IsRecord ? [] : parties)
            .Texts("todo", stage.IsFinal ? [] : openings.Select(opening => opening.Organ).Distinct())
            .Texts("doers", openings.Select(opening => Doer(opening.Role, opening.Organ)).Distinct())
            .Texts("links", CaseReferences.In(procedure, file, null).Where(other => other != file.Id).Order(StringComparer.Ordinal));
        if (due is not null)
        {
            writer.Day("byDue", due);
        }
        else
        {
            writer.Text("byDue", ViewKinds.Never);
        }

        return writer
            .Elements("openings", openings, static (writer, opening) => writer.Text("step", opening.Step).Text("doer", Doer(opening.Role, opening.Organ)).Texts("barred", opening.Barred))
            .End(ViewKinds.Case);
    }

    // The same rule as Visibility.MayRead.
    private static IEnumerable<string> Readers(Procedure procedure, List<string> parties) =>
        procedure.Readers.HasFlag(Law.CaseFiles.Readers.Everyone) ? [Everyone]
        : procedure.Readers.HasFlag(Law.CaseFiles.Readers.LegalOfficesAbove) ? parties.Select(Above)
        : parties;

    private static List<Opening> Openings(Procedure procedure, CaseFile file, List<string> parties)
    {
        var openings = new List<Opening>();
        foreach (var step in procedure.OpenSteps(file).Where(step => step.IsTask?.Invoke(file) ?? true))
        {
            List<string> barred = [.. procedure.Separations.SelectMany(rule => rule.BarredFrom(file, step.Name)).Distinct()];
            IEnumerable<string> organs = step.For is null ? parties : file.Parties.TryGetValue(step.For, out var organ) ? [organ] : [];
            openings.AddRange(step.By.SelectMany(role => organs.Select(party => new Opening(step.Name, role, party, barred))));
        }

        return openings;
    }

    /// <summary>A step that is open to a role in an organ, but for the officers whom a separation of duty bars.</summary>
    private sealed record Opening(string Step, string Role, string Organ, IReadOnlyList<string> Barred);
}
