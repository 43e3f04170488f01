using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The form check and its three outcomes: registered, sent back for completion, refused.</summary>
internal static class FormCheckSteps
{
    public static IReadOnlyList<Step> All { get; } =
    [
        new()
        {
            Name = "register",
            Label = new("备案登记", "Register"),
            Hint = new("属于规范性文件且材料齐全的，予以登记并统一编号；60日审查期限自登记之日起算。", "A normative document with a complete package is registered and numbered; the 60 days of review run from today."),
            Article = Articles.Regulation,
            From = ["form-check"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("initial-review"),
            Form =
            [
                .. ClassificationForm.Fields,
                Field.Flag("isComplete", "报送材料齐全、格式规范", "The package is complete and in form").Required(),
                Field.Passage("remark", "备注", "Remark"),
            ],
            Guards = [ClassificationForm.IsNormative, IsComplete],
            Produces = ["registration-notice"],
            Determines = (context, determination) =>
            {
                var register = context.Surroundings.Register;
                var office = register.Organ(context.Request.By.Organ)!;
                var kind = context.File!.Text("documentKind") == "government" ? RegistrationKind.Government : RegistrationKind.Department;
                var year = context.Surroundings.Today.Year;
                // A filing that came back from the division review keeps its number: none is taken twice, none is left open.
                if (context.File.Text("registrationNumber") is { } kept)
                {
                    determination.Set("registrationNumber", kept);
                }
                else
                {
                    determination.Set("registeredOn", context.Surroundings.Today);
                    determination.Claim(new(
                        "registrationNumber",
                        RegistrationNumber.SeriesOf(office.Division, kind),
                        year,
                        RegistrationNumber.FormOf(DivisionCode.Parse(office.Division), kind, year)));
                }

                ClassificationForm.Determine(context, determination);
                determination.Set("conform", context.File.LastOf("request-completion") is null);
            },
        },
        new()
        {
            Name = "request-completion",
            IsTask = Step.Optional,
            Label = new("暂缓登记，通知补正", "Ask for completion"),
            Hint = new("材料不齐或不符合格式的，暂缓登记，限期补正；本件计为不规范。", "Where the package is faulty, registration waits and the maker completes it; the filing counts as not conforming."),
            Article = Articles.Completion,
            From = ["form-check"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("correction"),
            Form =
            [
                Field.AnyOf(
                    "faults",
                    "存在的问题",
                    "Faults",
                    new("report", "缺备案报告或不规范", "Filing report missing or faulty"),
                    new("text", "正式文本不符合要求", "Official text not as required"),
                    new("explanation", "缺起草说明", "Explanatory note missing"),
                    new("basis", "缺制定依据", "Legal basis missing"),
                    new("opinion", "缺合法性审核意见", "Legality opinion missing"),
                    new("validity", "未规定有效期", "No validity stated"),
                    new("other", "其他", "Other")).Required(),
                Field.Passage("demand", "补正要求", "What to complete").Required(),
            ],
            Produces = ["correction-notice"],
        },
        new()
        {
            Name = "complete",
            Label = new("提交补正材料", "Hand in the completion"),
            From = ["correction"],
            By = [Roles.FilingOfficer],
            For = "maker",
            To = Destination.To("form-check"),
            Form = [Field.Passage("statement", "补正说明", "What was completed").Required(), Field.Day("validUntil", "有效期至", "Valid until").By(Articles.Validity)],
            Materials = [.. FilingStep.Package.Select(material => material with { IsRequired = false })],
            Guards = [DocumentGuards.WithinValidity],
            Article = Articles.Completion,
        },
        new()
        {
            Name = "refuse",
            IsTask = Step.Optional,
            Label = new("不予备案，退回", "Refuse the filing"),
            Hint = new("不属于规范性文件的，不予备案并退回，说明理由。", "What is no normative document is returned with the reason."),
            Article = Articles.Definition,
            From = ["form-check", "correction"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("refused"),
            IsGrave = true,
            Form =
            [
                Field.OneOf("reason", "理由", "Reason", NonFilingReasons.Choices).Required().By(Articles.Definition),
                Field.Passage("explanation", "说明", "Explanation").Required(),
            ],
            Produces = ["non-filing-notice"],
            Determines = (context, determination) =>
            {
                determination.Set("refusedOn", context.Surroundings.Today);
                determination.Release(FilingReview.KeyOf(context.File!.Parties["maker"], context.File.Text("documentNumber")!));
            },
        },
    ];

    private static Refusal? IsComplete(StepContext context) => context.Flag("isComplete")
        ? null
        : Errors.ConditionUnmet.Refuse("isComplete", Articles.Completion, new Label("材料不齐的，请选择“暂缓登记，通知补正”", "Where the package is not complete, take “Ask for completion”"));
}
