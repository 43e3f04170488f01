using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A case as its page shows it, the same for every procedure.</summary>
internal sealed record CasePage(
    string Case,
    string Procedure,
    string ProcedureLabel,
    string Title,
    string? Number,
    string Stage,
    string StageLabel,
    bool Final,
    long Sequence,
    IReadOnlyList<CasePage.StageView> Stages,
    IReadOnlyList<CasePage.ReturnView> Returns,
    IReadOnlyList<CasePage.PartyView> Parties,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<EntryView> Entries,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<CasePage.RelatedView> Related)
{
    public static CasePage Of(CaseFile file, Officer officer, Surroundings surroundings, string language, IReadOnlyList<CaseFile> related)
    {
        var procedure = Procedures.Of(file);
        var stage = procedure.StageNamed(file.Stage);
        return new(
            file.Id,
            procedure.Name,
            procedure.Label.In(language),
            procedure.TitleOf(file),
            procedure.NumberOf(file),
            stage.Name,
            stage.Label.In(language),
            stage.IsFinal,
            file.Sequence,
            StagesOf(procedure, file, language),
            ReturnsOf(procedure, file),
            [.. procedure.Parties.Where(party => file.Parties.ContainsKey(party.Name)).Select(party => new PartyView(party.Name, party.Label.In(language), file.Parties[party.Name], surroundings.Register.In(language).NameOf(file.Parties[party.Name])))],
            [.. procedure.Read(file, surroundings.Law, surroundings.Today).Select(reading => ClockView.Of(reading, surroundings.Law.Of(file).Warnings.On(surroundings.Today), surroundings.Today, language))],
            [.. file.Entries.Select((entry, at) => EntryView.Of(procedure, file, entry, at == 0 ? null : file.Entries[at - 1], officer, surroundings, language))],
            [.. procedure.OpenSteps(file).Where(step => !step.By.All(role => role is Roles.System or Roles.Public)).Select(step => StepView.Of(procedure, step, file, officer, surroundings, language)).OrderByDescending(step => step.Open)],
            [.. related.Select(other => RelatedView.Of(other, language))]);
    }

    private static IReadOnlyList<StageView> StagesOf(Procedure procedure, CaseFile file, string language)
    {
        var entered = file.Entries.GroupBy(entry => entry.Stage).ToDictionary(group => group.Key, group => group.First().At);
        var isOver = procedure.StageNamed(file.Stage).IsFinal;
        var at = procedure.Stages.ToList().FindIndex(stage => stage.Name == file.Stage);
        return [.. procedure.Stages.Select((stage, index) => (stage, index))
            .Where(pair => pair.stage.IsMain || entered.ContainsKey(pair.stage.Name))
            .Select(pair => new StageView(
                pair.stage.Name,
                pair.stage.Label.In(language),
                pair.index == at ? "now" : entered.ContainsKey(pair.stage.Name) ? "done" : isOver || pair.index < at ? "skipped" : "ahead",
                entered.TryGetValue(pair.stage.Name, out var when) ? when : null))];
    }

    private static IReadOnlyList<ReturnView> ReturnsOf(Procedure procedure, CaseFile file)
    {
        var order = procedure.Stages.Select((stage, index) => (stage.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
        return [.. file.Entries.Zip(file.Entries.Skip(1))
            .Where(pair => order[pair.Second.Stage] < order[pair.First.Stage])
            .Select(pair => new ReturnView(pair.First.Stage, pair.Second.Stage, pair.Second.At))];
    }

    internal sealed record StageView(string Name, string Label, string State, DateTimeOffset? EnteredAt);

    internal sealed record ReturnView(string From, string To, DateTimeOffset At);

    internal sealed record PartyView(string Party, string Label, string Organ, string Name);

    internal sealed record RelatedView(string Case, string Label, string Title, string ProcedureLabel, string StageLabel)
    {
        public static RelatedView Of(CaseFile file, string language)
        {
            var procedure = Procedures.Of(file);
            return new(file.Id, procedure.NumberOf(file) ?? procedure.Label.In(language), procedure.TitleOf(file), procedure.Label.In(language), procedure.StageNamed(file.Stage).Label.In(language));
        }
    }
}
