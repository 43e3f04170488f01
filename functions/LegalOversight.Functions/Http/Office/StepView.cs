using System.Text.Json.Nodes;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A step as a screen offers it: its form's schema, what it starts with, and whether this officer may take it.</summary>
internal sealed record StepView(
    string Step,
    string Label,
    string? Hint,
    string Role,
    string Organ,
    string? Article,
    bool Open,
    string? Reason,
    bool Danger,
    string Consequence,
    JsonObject Schema,
    JsonObject Prefill,
    IReadOnlyList<StepView.MaterialView> Materials)
{
    public static StepView Of(Procedure procedure, Step step, CaseFile? file, Officer officer, Surroundings surroundings, string language)
    {
        var actor = Actors.For(officer, step, file, null, null, surroundings.Register, surroundings.Today);
        var barred = procedure.Bars(file, step, actor, surroundings);
        var prefill = new Determination();
        if (barred is null)
        {
            step.Prefills?.Invoke(new(file, file?.Id ?? "", new(step.Name, actor, Empty, []), surroundings), prefill);
        }

        return new(
            step.Name,
            step.Label.In(language),
            step.Hint?.In(language),
            actor.Role,
            actor.Organ,
            step.Article?.In(language),
            barred is null,
            barred?.Sentence(language),
            step.IsGrave,
            ConsequenceOf(procedure, step, language),
            FormSchema.Of(step, language),
            prefill.Values,
            [.. step.Materials.Select(material => MaterialView.Of(material, language))]);
    }

    private static readonly System.Text.Json.JsonElement Empty = System.Text.Json.JsonSerializer.SerializeToElement(new { });

    private static string ConsequenceOf(Procedure procedure, Step step, string language)
    {
        var english = language == "en";
        var stages = step.To.Ways.Select(way => procedure.StageNamed(way.Stage).Label.In(language)).Distinct().ToList();
        var papers = step.Produces.Select(product => InstrumentCatalogue.Find(product.Instrument)?.Label.In(language)).OfType<string>().ToList();
        var leads = stages.Count == 0 ? "" : english ? $"Leads to: {string.Join(" / ", stages)}." : $"进入：{string.Join("／", stages)}。";
        var produces = papers.Count == 0 ? "" : english ? $" Produces: {string.Join(", ", papers)}." : $"生成：{string.Join("、", papers.Select(paper => $"《{paper}》"))}。";
        return (leads + produces).Trim();
    }

    internal sealed record MaterialView(string Name, string Label, bool Required, IReadOnlyDictionary<string, IReadOnlyList<string>>? RequiredWhen, IReadOnlyList<string> Accept, bool Multiple, bool Read, string? Article)
    {
        public static MaterialView Of(Material material, string language) => new(
            material.Name,
            material.Label.In(language),
            material.IsRequired && material.When is null,
            material is { IsRequired: true, When: { } when } ? new Dictionary<string, IReadOnlyList<string>> { [when.Field] = when.Values } : null,
            material.Accept,
            material.Multiple,
            material.IsRead,
            material.Article?.In(language));
    }
}
