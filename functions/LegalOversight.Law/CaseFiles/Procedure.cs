using System.Collections.ObjectModel;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A procedure: stages, steps, clocks and separations, declared once.</summary>
public sealed record Procedure
{
    /// <summary>Name in the log.</summary>
    public required string Name { get; init; }

    /// <summary>Name on the screen.</summary>
    public required Label Label { get; init; }

    /// <summary>The log container that its cases are kept in: normative, enforcement, reconsideration or institutions.</summary>
    public required string Container { get; init; }

    /// <summary>First letters of the ids of its cases.</summary>
    public required string Prefix { get; init; }

    /// <summary>The regulation that it implements.</summary>
    public Label? Article { get; init; }

    /// <summary>The first day on which a case may be opened under it.</summary>
    public DateOnly InForceFrom { get; init; } = DateOnly.MinValue;

    /// <summary>The last day on which a case may be opened under it.</summary>
    public DateOnly InForceUntil { get; init; } = DateOnly.MaxValue;

    /// <summary>Whether its cases are standing records (a document, an organ, an officer) and not matters to be finished.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether its cases hold a member of the public's personal data, so that each reading of one is recorded (rules of the field, F).</summary>
    public bool HoldsPersonalData { get; init; }

    /// <summary>The organs' parts.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The stages in the order of the track.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>The clocks.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    /// <summary>The separations of duty.</summary>
    public IReadOnlyList<DifferentOfficers> Separations { get; init; } = [];

    /// <summary>Who may read besides the parties.</summary>
    public Readers Readers { get; init; } = Readers.LegalOfficesAbove;

    /// <summary>The field by which a case is the only one of its kind (an officer's account, an organ's code), or null where each opening is a case of its own.</summary>
    public CaseKey? Key { get; init; }

    /// <summary>What follows elsewhere from a logged step, by step; from the others nothing does.</summary>
    public IReadOnlyDictionary<string, Reaction> Reactions { get; init; } = ReadOnlyDictionary<string, Reaction>.Empty;

    /// <summary>The number by which people call a case, or null while it has none.</summary>
    public Func<CaseFile, string?> NumberOf { get; init; } = file => file.Text("registrationNumber") ?? file.Text("documentNumber");

    /// <summary>The title by which people call a case.</summary>
    public Func<CaseFile, string> TitleOf { get; init; } = file => file.Text("title") ?? file.Id;

    /// <summary>A stage by name.</summary>
    public Stage StageNamed(string name) => Stages.First(stage => stage.Name == name);

    /// <summary>A step by name, or null.</summary>
    public Step? StepNamed(string name)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Name == name)
            {
                return Steps[i];
            }
        }

        return null;
    }

    /// <summary>The steps open in the stage of a case; for null, the steps that open a case.</summary>
    public IEnumerable<Step> OpenSteps(CaseFile? file) =>
        file is null ? Steps.Where(step => step.Opens) : Steps.Where(step => step.IsOpenIn(file));

    /// <summary>The clocks that have started in a case.</summary>
    public IReadOnlyList<ClockReading> Read(CaseFile file, LawInForce law, DateOnly today) =>
        ClockReader.Read(Clocks, file, law, today);

    /// <summary>Why an actor may not take a step, or null. Looks at stage, role, organ and separation of duties.</summary>
    public Refusal? Bars(CaseFile? file, Step step, Actor by, Surroundings surroundings)
    {
        if (file is not null && step.Opens && Key is not null)
        {
            return Errors.AlreadyClaimed.Refuse(null, step.Article, step.Label, file.Id);
        }

        if (file is null ? !step.Opens : !step.IsOpenIn(file))
        {
            return Errors.StepOutOfOrder.Refuse(null, step.Article, file is null ? new Label("未立件", "not opened") : StageNamed(file.Stage).Label, step.Label);
        }

        if (file is null && (surroundings.Today < InForceFrom || surroundings.Today > InForceUntil))
        {
            return Errors.NotInForce.Refuse(null, Article, Label, Day(InForceFrom), Day(InForceUntil));
        }

        if (!step.By.Contains(by.Role) || !Holds(file, step, by, surroundings))
        {
            return Errors.StepNotYours.Refuse(null, step.Article, step.Label, Roles.Named(step.By));
        }

        if (file is not null && Separations.FirstOrDefault(rule => rule.Barring(file, by.Officer, step.Name) is not null) is { } separation)
        {
            var barring = StepNamed(separation.Barring(file, by.Officer, step.Name)!)!;
            return Errors.SamePersonTwice.Refuse(null, separation.Article, barring.Label, step.Label);
        }

        return null;
    }

    /// <summary>Judges a request: everything that must hold, in the order in which a person would want to know.</summary>
    public StepOutcome Take(CaseFile? file, string id, StepRequest request, Surroundings surroundings)
    {
        if (StepNamed(request.Step) is not { } step)
        {
            return new StepOutcome.Refused([Errors.StepUnknown.Refuse(null, null, Label, request.Step)]);
        }

        if (Bars(file, step, request.By, surroundings) is { } barred)
        {
            return new StepOutcome.Refused([barred]);
        }

        List<Refusal> refusals = [.. FormCheck.Check(step.Form, request.Form), .. FormCheck.Check(step.Materials, request.Files, request.Form)];
        if (refusals.Count > 0)
        {
            return new StepOutcome.Refused(refusals);
        }

        var context = new StepContext(file, id, request, surroundings);
        refusals.AddRange(step.Guards.Select(guard => guard(context)).OfType<Refusal>());
        if (refusals.Count > 0)
        {
            return new StepOutcome.Refused(refusals);
        }

        var draft = Draft(step, context);
        return draft.ContentLength > EntryDraft.LongestContent
            ? new StepOutcome.Refused([Errors.FormTooLarge.Refuse(null, null, draft.ContentLength >> 10, EntryDraft.LongestContent >> 10)])
            : new StepOutcome.Taken(draft);
    }

    private static string Day(DateOnly day) => day == DateOnly.MaxValue ? "—" : day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Holds(CaseFile? file, Step step, Actor by, Surroundings surroundings)
    {
        if (by.Role is Roles.System or Roles.Public)
        {
            return true;
        }

        var isParty = file is null || step.For is null || file.Parties.GetValueOrDefault(step.For) == by.Organ;
        return isParty && (surroundings.Register.Officer(by.Officer)?.Holds(by.Role, by.Organ, step.Name, surroundings.Today, surroundings.Register) ?? false);
    }

    /// <summary>The name under which the number of an instrument stands among the determined values of its entry.</summary>
    public static string NumberUnder(string instrument) => $"instrument:{instrument}";

    /// <summary>The name under which the due day of a clock stands among the determined values of an entry that issued a paper.</summary>
    public static string DueUnder(string clock) => $"due:{clock}";

    /// <summary>The instruments that an entry of this procedure produced.</summary>
    public IReadOnlyList<Product> ProductsOf(Entry entry) =>
        [.. (StepNamed(entry.Step)?.Produces ?? []).Where(product => product.IsOf(entry))];

    // What a paper says is settled with the entry: its number, and the due days by the calendar and the law of that day.
    private void Issue(CaseFile file, Entry entry, Surroundings surroundings, Determination determination)
    {
        var products = ProductsOf(entry);
        foreach (var product in products.Where(product => product.NumberFrom is null))
        {
            if (InstrumentCatalogue.Find(product.Instrument) is { Series: { } series } instrument
                && product.IssuerIn(file, entry, surroundings.Register) is { } issuer)
            {
                var year = surroundings.Today.Year;
                var shortName = string.IsNullOrWhiteSpace(issuer.ShortName) ? issuer.Name : issuer.ShortName;
                determination.Claim(new(NumberUnder(instrument.Name), $"{issuer.Code}:{series}", year, instrument.NumberForm(shortName, year)));
            }
        }

        foreach (var reading in products.Count > 0 ? Read(file, surroundings.Law, surroundings.Today) : [])
        {
            determination.Set(DueUnder(reading.Clock.Name), reading.Deadline.Due);
        }
    }

    private EntryDraft Draft(Step step, StepContext context)
    {
        var (file, request) = (context.File, context.Request);
        var determination = new Determination();
        if (file is null && step.For is { } party && request.By.Organ.Length > 0)
        {
            determination.Party(party, request.By.Organ);
        }

        step.Determines?.Invoke(context, determination);
        var at = context.Surroundings.At;
        var entry = new Entry
        {
            Case = file?.Id ?? context.Id,
            Sequence = (file?.Sequence ?? 0) + 1,
            At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            Procedure = Name,
            Step = step.Name,
            Stage = step.To.After(file?.Stage ?? "", request.Form, determination.Settled()),
            By = request.By,
            Form = request.Form,
            Determined = determination.Settled(),
            Files = request.Files,
            Previous = file?.Last.Hash ?? EntryFormat.Genesis,
        };
        if (step.Produces.Count > 0)
        {
            Issue(file?.With(entry) ?? CaseFile.Fold([entry]), entry, context.Surroundings, determination);
            entry = entry with { Determined = determination.Settled() };
        }

        return new(entry, determination.Claims, determination.Unique, determination.Released);
    }
}
