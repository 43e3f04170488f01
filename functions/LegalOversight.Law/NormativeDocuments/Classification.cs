namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Whether a paper is a normative document: it is, it is not and why, or the legal office decides.</summary>
public abstract record Classification
{
    private Classification()
    {
    }

    /// <summary>
    /// Classifies by the definition and the exclusions in force on <paramref name="date"/> (令第191号 Art. 2,
    /// 令第262号 Art. 2 and 3; before 2013-01-11 by the text of 令第191号).
    /// </summary>
    /// <remarks>
    /// A paper made beyond powers or by wrong procedure is in doubt and not excluded: otherwise the faultiest
    /// documents would escape review. So are the kinds that only practice excludes, and whatever is not answered.
    /// </remarks>
    public static Classification Of(ClassificationAnswers answers, DateOnly date)
    {
        var no = new List<ClassificationReason>();
        var doubt = new List<ClassificationReason>();
        foreach (var element in Enum.GetValues<DefinitionElement>().Except(answers.Met))
        {
            var lack = answers.Lacking.Contains(element) ? element.Lack() : null;
            (lack is null ? doubt : no).Add(new(lack ?? element.Question(), DefinitionElements.Article));
        }

        foreach (var exclusion in answers.Exclusions.Distinct().Order())
        {
            var article = Exclusions.Article(exclusion, date);
            (article is null ? doubt : no).Add(new(exclusion.Label(), article));
        }

        return no.Count > 0 ? new IsNot(no) : doubt.Count > 0 ? new Doubt(doubt) : new Is();
    }

    /// <summary>It is one.</summary>
    public sealed record Is : Classification;

    /// <summary>It is none: it is not filed but returned.</summary>
    /// <param name="Reasons">Why, each with its article.</param>
    public sealed record IsNot(IReadOnlyList<ClassificationReason> Reasons) : Classification;

    /// <summary>The legal office decides.</summary>
    /// <param name="Questions">What it has to decide.</param>
    public sealed record Doubt(IReadOnlyList<ClassificationReason> Questions) : Classification;
}
