using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Law.Tests.NormativeDocuments;

/// <summary>
/// The offices at work in memory: a register, a day that the test sets, the cases, the numbers, and reactions carried
/// out at once. Officers are named organ.role, such as 150000-900.reviewer; "public" and "system" are themselves.
/// </summary>
internal sealed class Desk : ILedger
{
    private readonly Dictionary<string, CaseFile> cases = [];
    private readonly Dictionary<string, string> claims = [];
    private readonly Dictionary<(string Series, int Year), int> numbers = [];
    private readonly List<Message> held = [];
    private int opened;

    public Desk(string day = "2026-03-02") => On(day);

    /// <summary>Today.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The law, with what regions set.</summary>
    public LawInForce Law { get; set; } = LawInForce.Declared;

    public Register Register { get; set; } = InstitutionsOfTheRegion.Register;

    public IReadOnlyDictionary<string, CaseFile> Cases => cases;

    /// <summary>Messages of reactions that were refused.</summary>
    public List<(Message Message, string Refusal)> Undelivered { get; } = [];

    /// <summary>Which messages are under way for longer, until <see cref="Release"/>.</summary>
    public Func<Message, bool> Holds { get; set; } = _ => false;

    public CaseFile this[string id] => cases[id];

    public Desk On(string day)
    {
        Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        return this;
    }

    public Desk After(int days)
    {
        Day = Day.AddDays(days);
        return this;
    }

    /// <summary>Delivers what was held.</summary>
    public void Release()
    {
        Holds = _ => false;
        held.ForEach(Deliver);
        held.Clear();
    }

    /// <summary>Opens a case; it must succeed.</summary>
    public string Open(string officer, Procedure procedure, string step, JsonObject form, params string[] materials)
    {
        var id = $"{procedure.Prefix}-{++opened}";
        return Take(null, id, procedure, officer, step, form, materials) is { } refusal ? throw new InvalidOperationException($"{step}: {refusal}") : id;
    }

    /// <summary>Takes a step; it must succeed.</summary>
    public Entry Take(string officer, string id, string step, JsonObject? form = null, params string[] materials) =>
        Take(cases[id], id, Procedures.Of(cases[id]), officer, step, form ?? [], materials) is { } refusal ? throw new InvalidOperationException($"{step}: {refusal}") : cases[id].Last;

    /// <summary>The refusals of an opening step, as "code field"; null when it was taken.</summary>
    public string? Refusal(string officer, Procedure procedure, string step, JsonObject form, params string[] materials) =>
        Take(null, $"{procedure.Prefix}-{++opened}", procedure, officer, step, form, materials);

    /// <summary>The refusals of a step, as "code field"; null when it was taken.</summary>
    public string? Refusal(string officer, string id, string step, JsonObject? form = null, params string[] materials) =>
        Take(cases[id], id, Procedures.Of(cases[id]), officer, step, form ?? [], materials);

    /// <summary>What a clock of a case shows today.</summary>
    public ClockReading? Clock(string id, string clock) =>
        Procedures.Of(cases[id]).Read(cases[id], Law, Day).FirstOrDefault(reading => reading.Clock.Name == clock);

    /// <summary>The steps that an officer could take now.</summary>
    public IEnumerable<string> OpenTo(string officer, string id) => Procedures.Of(cases[id]) is var procedure
        ? procedure.OpenSteps(cases[id]).Where(step => procedure.Bars(cases[id], step, ActorOf(officer), Surroundings) is null).Select(step => step.Name)
        : [];

    /// <summary>What the form of a step starts with.</summary>
    public JsonObject Prefilled(string officer, string id, string step)
    {
        var determination = new Determination();
        var context = new StepContext(cases[id], id, new(step, ActorOf(officer), JsonSerializer.SerializeToElement(new { }), []), Surroundings);
        Procedures.Of(cases[id]).StepNamed(step)!.Prefills!(context, determination);
        return determination.Values;
    }

    public Surroundings Surroundings => new(ChinaTime.StartOf(Day).AddHours(9), Register, Law, this, cases);

    public IReadOnlyList<LedgerDocument> DocumentsInForce(string organ) =>
    [
        .. cases.Values
            .Where(file => file.Procedure == NormativeDocument.Name && file.Stage == "in-force" && file.Parties.GetValueOrDefault("maker") == organ)
            .Select(file => new LedgerDocument(file.Id, file.Text("title")!, file.Text("documentNumber"), file.Date("validUntil"))),
    ];

    /// <summary>Whether the views have not yet heard of any filing.</summary>
    public bool ViewsLag { get; set; }

    public IReadOnlyDictionary<string, string> FiledNumbers(string organ) => cases.Values
        .Where(file => !ViewsLag && file.Procedure == FilingReview.Name && file.Opening.Step == "file" && !FilingReview.IsMisdirected(file) && file.Parties["maker"] == organ)
        .DistinctBy(file => file.Text("documentNumber"))
        .ToDictionary(file => file.Text("documentNumber")!, file => file.Id);

    public string? FilingOf(string maker, string documentNumber) => claims.GetValueOrDefault(FilingReview.KeyOf(maker, documentNumber));

    public CleanupStanding CleanupConclusions(string campaign)
    {
        var tasks = cases.Values.Where(file => file.Procedure == CleanupTask.Name && file.Text("campaign") == campaign).OrderBy(file => file.Parties["maker"], StringComparer.Ordinal).ToList();
        return new(
            [.. tasks.Where(task => task.Stage == "done").SelectMany(task => task.LastOf("report")!.Value("conclusions")!.Value.EnumerateArray()).Select(Concluded)],
            [.. tasks.Where(task => task.Stage != "done").Select(task => task.Parties["maker"])]);
    }

    public IReadOnlyList<PassedFiling> FilingsPassed(PassedFilings question) => FilingReview.Passed(cases.Values.Where(file => file.Procedure == FilingReview.Name), question);

    private CleanupConclusion Concluded(JsonElement row)
    {
        var document = cases[row.GetProperty("document").GetString()!];
        return new(document.Id, document.Text("title")!, document.Text("documentNumber"), document.Date("issuedOn"), row.GetProperty("conclusion").GetString()!);
    }

    public static Actor ActorOf(string officer) => officer switch
    {
        "public" => Actor.Public,
        "system" => Actor.System("desk"),
        _ => new(officer, officer[(officer.IndexOf('.', StringComparison.Ordinal) + 1)..], officer[..officer.IndexOf('.', StringComparison.Ordinal)]),
    };

    private string? Take(CaseFile? file, string id, Procedure procedure, string officer, string step, JsonObject form, string[] materials)
    {
        var files = materials.Select(material => new FileReference(material, $"{material}.docx", procedure.StepNamed(step)?.Materials.FirstOrDefault(each => each.Name == material)?.Accept is [var first, ..] ? first : Material.TextFormats[0], 1000, CaseId.Derived("sha", $"{id}{step}{material}"))).ToList();
        return Take(file, id, procedure, new StepRequest(step, ActorOf(officer), JsonSerializer.SerializeToElement(form), files));
    }

    private string? Take(CaseFile? file, string id, Procedure procedure, StepRequest request)
    {
        if (procedure.Take(file, id, request, Surroundings) is StepOutcome.Refused { Refusals: var refusals })
        {
            return string.Join("; ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Field}".Trim()));
        }

        var draft = ((StepOutcome.Taken)procedure.Take(file, id, request, Surroundings)).Draft;
        if (draft.Unique is { } unique && !claims.TryAdd(unique, id) && claims[unique] != id)
        {
            return $"{Errors.AlreadyClaimed.Code} {claims[unique]}";
        }

        if (draft.Released is { } released && claims.GetValueOrDefault(released) == id)
        {
            claims.Remove(released);
        }

        var entry = draft.Seal([.. draft.Claims.Select(claim => numbers[(claim.Series, claim.Year)] = numbers.GetValueOrDefault((claim.Series, claim.Year)) + 1)]).Entry;
        cases[id] = file?.With(entry) ?? CaseFile.Fold([entry]);
        Register = Register.With(entry);
        foreach (var message in procedure.Reactions.GetValueOrDefault(entry.Step)?.Invoke(cases[id], entry, Surroundings) ?? [])
        {
            Deliver(message);
        }

        return null;
    }

    /// <summary>Carries out what the program itself asks for.</summary>
    public void Deliver(Message message)
    {
        if (Holds(message))
        {
            held.Add(message);
            return;
        }

        var procedure = Procedures.Named(message.Procedure)!;
        var target = cases.GetValueOrDefault(message.Case);
        if (message.IsPointlessIn(target))
        {
            return;
        }

        if (Take(target, message.Case, procedure, new(message.Step, Actor.System("reactions"), message.Form, message.Files)) is { } refusal)
        {
            Undelivered.Add((message, refusal));
        }
    }
}
