using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Whether a filed paper is a normative document, as the form check asks it and decides.</summary>
internal static class ClassificationForm
{
    public static Field[] Fields { get; } =
    [
        Field.AnyOf("elements", "规范性文件的要件", "What makes it a normative document", DefinitionElements.Choices).Required().By(Articles.Definition)
            .Hinting("逐项确认；权限和程序据报送材料确认，实质审查在登记之后。未确认的，由本机关认定", "Confirm each; powers and procedure as the package shows them, for the review comes later. The office decides on what is not confirmed"),
        Field.AnyOf("exclusions", "排除情形", "Excluded kinds", Exclusions.Choices).By(Articles.Definition)
            .Hinting("没有的不填", "Leave it empty where it is of none"),
        Field.Passage("normativeBecause", "认定理由", "Why the office takes it for one").By(Articles.Definition)
            .Hinting("有要件未确认，或者属于仅在实践中排除的情形的，必须填写", "Required where an element is not confirmed, or where only practice excludes the kind"),
    ];

    /// <summary>What is none is not registered, and what is in doubt only on the office's stated decision.</summary>
    public static Refusal? IsNormative(StepContext context) => Of(context) switch
    {
        Classification.IsNot { Reasons: var reasons } => Errors.ConditionUnmet.Refuse("exclusions", Articles.Definition, new Label(
            $"依据{Regulation(context)}，本件不属于规范性文件：{Listed(reasons, "zh")}。请选择“不予备案，退回”",
            $"By {Regulation(context)} it is no normative document: {Listed(reasons, "en")}. Take “Refuse the filing”")),
        Classification.Doubt { Questions: var questions } when string.IsNullOrWhiteSpace(context.Text("normativeBecause")) => Errors.ConditionUnmet.Refuse("normativeBecause", Articles.Definition, new Label(
            $"依据{Regulation(context)}，以下事项由本机关认定：{Listed(questions, "zh")}。认定属于规范性文件的，请填写“认定理由”；不属于的，请选择“不予备案，退回”",
            $"By {Regulation(context)} the office decides: {Listed(questions, "en")}. State why it takes the paper for a normative document, or take “Refuse the filing”")),
        _ => null,
    };

    /// <summary>How it came to be taken for one: it is, or the office so decided and on what questions.</summary>
    public static void Determine(StepContext context, Determination determination)
    {
        var questions = Of(context) is Classification.Doubt doubt ? doubt.Questions : [];
        determination.Set("classification", questions.Count == 0 ? "is" : "decided");
        if (questions.Count > 0)
        {
            determination.Set("classificationQuestions", new JsonArray([.. questions.Select(each => (JsonNode)new JsonObject { ["question"] = each.Text.Zh, ["article"] = each.Article })]));
        }
    }

    // By the regulation in force today, whenever the document was issued: the office decides under it, and its notice cannot rest on one that is repealed.
    private static Classification Of(StepContext context) => Classification.Of(
        new([.. Ticked<DefinitionElement>(context, "elements")], [], [.. Ticked<Exclusion>(context, "exclusions")]),
        context.Surroundings.Today);

    private static IEnumerable<T> Ticked<T>(StepContext context, string field)
        where T : struct, Enum => context.Rows(field).Select(each => each.Deserialize<T>());

    private static string Regulation(StepContext context) => LegalBasis.Regulation(context.Surroundings.Today);

    private static string Listed(IEnumerable<ClassificationReason> reasons, string language) => language == "zh"
        ? string.Join("；", reasons.Select(each => $"{each.Text.Zh}（{each.Article ?? "实践中的排除情形"}）"))
        : string.Join("; ", reasons.Select(each => $"{each.Text.En} ({each.Article ?? "excluded in practice only"})"));
}
