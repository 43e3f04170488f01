using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a government's decision does to a document: to all of it or to some provisions, at once or from a later day on.</summary>
public static class GovernmentDecision
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private const string Await = "await-decision";

    /// <summary>The step of the document that a decision leads to; one that takes effect later is recorded until its day comes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="decided">The entry that states the decision.</param>
    internal static Message Of(string document, Entry decided)
    {
        var from = From(decided);
        return from <= ChinaTime.DateOf(decided.At)
            ? Effect(document, decided, decided.Text("content"), null)
            : Message.To(
                document,
                NormativeDocument.Name,
                Await,
                Texts(decided, "coming-text"),
                Occasion.Always,
                ("decision", decided.Text("decision")),
                ("byDocument", decided.Text("byDocument")),
                ("on", decided.Text("on")),
                ("from", Day(from)),
                ("provisions", Provisions(decided)),
                ("detail", decided.Text("content")));
    }

    /// <summary>The decisions that a document awaits: the day from which each has effect, the entry that recorded it and the step that is then taken.</summary>
    public static IReadOnlyList<(DateOnly From, Entry Recorded, Message Step)> Awaited(CaseFile document) => document.LastOf(Await) is null
        ? []
        :
        [
            .. document.Entries
                .Where(entry => entry.Step == Await && !document.Entries.Any(each => each.Text("awaited") == Number(entry)))
                .Select(entry => (From(entry), entry, Effect(document.Id, entry, null, entry.Sequence)))
                .OrderBy(each => each.Item1),
        ];

    /// <summary>The document with the decisions that have effect on a day, also where their step is still to be taken.</summary>
    public static CaseFile InEffect(CaseFile document, DateOnly day) => Awaited(document).Where(each => each.From <= day).Aggregate(document, (file, each) => file.With(new()
    {
        Case = file.Id,
        Sequence = file.Sequence + 1,
        At = ChinaTime.StartOf(each.From),
        Procedure = NormativeDocument.Name,
        Step = each.Step.Step,
        Stage = NormativeDocument.Procedure.StepNamed(each.Step.Step)!.To.After(file.Stage, each.Step.Form, Nothing),
        By = Actor.System("deadlines"),
        Form = each.Step.Form,
        Determined = Nothing,
        Files = each.Step.Files,
        Previous = file.Last.Hash,
    }));

    /// <summary>The provisions that an entry concerns; null for the whole document.</summary>
    internal static string? Provisions(Entry entry) => entry.Text("provisions") is { } stated && !string.IsNullOrWhiteSpace(stated) ? stated.Trim() : null;

    private static Message Effect(string document, Entry decided, string? detail, long? awaited)
    {
        var provisions = Provisions(decided);
        var step = (decided.Text("decision"), provisions) switch
        {
            ("alter", _) => "amend",
            ("suspend", null) => "suspend",
            ("suspend", _) => "suspend-provisions",
            (_, null) => "revoke",
            _ => "revoke-provisions",
        };
        return Message.To(
            document,
            NormativeDocument.Name,
            step,
            Texts(decided, "corrected-text"),
            Occasion.Always,
            ("byDocument", decided.Text("byDocument")),
            ("on", Day(From(decided))),
            ("detail", detail),
            ("how", step == "revoke" ? "revoked" : null),
            ("provisions", provisions),
            ("awaited", awaited));
    }

    // A decision has no effect before its own day.
    private static DateOnly From(Entry decided) => Date(decided, "from") is { } from && from > Date(decided, "on") ? from : Date(decided, "on")!.Value;

    private static DateOnly? Date(Entry entry, string name) => DateOnly.TryParseExact(entry.Text(name), "yyyy-MM-dd", out var date) ? date : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(Entry entry) => entry.Sequence.ToString(CultureInfo.InvariantCulture);

    // Until its day an altered text goes by another name, so that it is not yet the text of the document.
    private static IReadOnlyList<FileReference> Texts(Entry decided, string material) => decided.Text("decision") == "alter" ? [.. decided.Files.Select(file => file with { Material = material })] : [];
}
