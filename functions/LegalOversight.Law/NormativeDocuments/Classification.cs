using LegalOversight.Law.Parameters;

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
        var by262 = date >= Regulations.Order262;
        var definition = by262 ? "令第262号第二条" : "令第191号第二条";
        var no = new List<ClassificationReason>();
        var doubt = new List<ClassificationReason>();

        void Ask(bool? answer, Label missing, Label unknown)
        {
            if (answer is not true)
            {
                (answer is false ? no : doubt).Add(new(answer is false ? missing : unknown, definition));
            }
        }

        Ask(answers.MadeByOrgan, new("制定主体不是行政机关或者授权组织", "Not made by an administrative organ or an authorised organisation"), new("制定主体待核实", "The maker is to be verified"));
        Ask(answers.TouchesRights, new("不涉及公民、法人和其他组织的权利义务", "Touches no rights or duties of citizens or organisations"), new("是否涉及权利义务待核实", "Whether it touches rights or duties is to be verified"));
        Ask(answers.GenerallyBinding, new("不具有普遍约束力", "Not generally binding"), new("是否具有普遍约束力待核实", "Whether it binds generally is to be verified"));
        Ask(answers.AppliedRepeatedly, new("不反复适用", "Not applied repeatedly"), new("是否反复适用待核实", "Whether it is applied repeatedly is to be verified"));
        if (answers.WithinPowers is not true)
        {
            doubt.Add(new(new("是否依照法定权限和程序制定待审查", "Whether it was made within powers and by procedure is to be reviewed"), definition));
        }

        foreach (var exclusion in answers.Exclusions.Distinct().Order())
        {
            var article = Exclusions.Article(exclusion, by262);
            (article is null ? doubt : no).Add(new(exclusion.Label(), article ?? "实践中的排除情形，由法制机构认定"));
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
