using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Why a filing is refused (不予备案): what is no normative document, and what another office receives.</summary>
internal static class NonFilingReasons
{
    /// <summary>The document is filed with the wrong office: it is still to be filed with the right one.</summary>
    public const string NotCompetent = "not-competent";

    private static readonly DefinitionElement[] Elements = Enum.GetValues<DefinitionElement>();

    private static readonly IReadOnlyList<(Choice Choice, ClassificationAnswers Answers)> Grounds =
    [
        .. Enum.GetValues<Exclusion>().Select(exclusion => (Choice.Of(exclusion, exclusion.Label()), new ClassificationAnswers(Elements, [], [exclusion]))),
        .. Elements.Where(element => element.Lack() is not null)
            .Select(element => (new Choice($"lacks-{Choice.Of(element, element.Label()).Value}", element.Lack()!), new ClassificationAnswers([.. Elements.Except([element])], [element], []))),
    ];

    /// <summary>The reasons that an officer chooses from.</summary>
    public static Choice[] Choices { get; } =
    [
        .. Grounds.Select(ground => ground.Choice),
        new(NotCompetent, "不属于本机关备案范围", "Not within this office's remit"),
        new("other", "其他", "Other"),
    ];

    /// <summary>What a paper is for which the reason holds; null for a reason that says nothing of what it is.</summary>
    public static Classification? Classify(string reason, DateOnly on) =>
        Grounds.FirstOrDefault(ground => ground.Choice.Value == reason) is { Answers: { } answers } ? Classification.Of(answers, on) : null;
}
