using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>承办人初审 → 处长复审 → 分管副主任复核 → 主任终审: four people, any of whom may return the file to an earlier one.</summary>
internal static class FourReviews
{
    public static readonly string[] Steps = ["initial-review", "division-review", "deputy-review", "final-review"];

    public static IReadOnlyList<Stage> Stages { get; } =
    [
        Stage.Of("initial-review", "承办人初审", "Initial review"),
        Stage.Of("division-review", "处长复审", "Division review"),
        Stage.Of("deputy-review", "分管副主任复核", "Deputy review"),
        Stage.Of("final-review", "主任终审", "Final review"),
    ];

    private static readonly string[] Withheld = [.. Steps, "explanation"];

    private static readonly Field Criteria = Field.AnyOf(
        "concerns",
        "发现的问题",
        "Concerns",
        new("powers", "超越法定权限", "Beyond legal powers"),
        new("contradiction", "与上位法抵触", "Contradicts superior law"),
        new("conflict", "与其他规范性文件不一致", "Conflicts with another document"),
        new("propriety", "规定不适当", "Not proper"),
        new("procedure", "违反法定程序", "Procedure not followed"),
        new("prohibited", "含禁止设定的内容", "Contains what it may not"),
        new("validity", "有效期不符合规定", "Validity not as required")).By(Articles.Criteria);

    private static readonly Field Registration = Field.OneOf(
        "registration",
        "登记确认",
        "Registration",
        new("confirmed", "登记、编号、补正通知无误，予以确认", "Registration, number and any notice to complete are right: confirmed"),
        new("none", "依审查建议启动，未经登记", "Opened on a suggestion, not registered")).Required().Only("result", "agree").By(Articles.Registration);

    private static readonly Field Opinion = Field.Passage("opinion", "审查意见", "Opinion").Required();

    private static readonly Choice[] Proposals =
    [
        new("pass", "合法，予以通过", "Lawful: pass"),
        new("problem", "存在问题，制定机关限期纠正", "Unlawful: the maker corrects it"),
        new("drafting", "技术性瑕疵，提出处理意见后通过", "Drafting flaw: advise and pass"),
    ];

    public static IReadOnlyList<Step> All { get; } =
    [
        new()
        {
            Name = "initial-review",
            Label = new("承办人初审", "Initial review"),
            Hint = new("逐项对照审查标准提出初审意见，报处长复审。", "Check each criterion and give the initial opinion; it goes to the head of division."),
            Article = Articles.FourReviews,
            From = ["initial-review"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("division-review"),
            WithheldIn = Withheld,
            Form =
            [
                Criteria,
                Field.OneOf("proposal", "处理建议", "Proposal", Proposals).Required(),
                PaperFields.Problems.Only("proposal", "problem"),
                PaperFields.Flaws.Only("proposal", "drafting"),
                Opinion,
            ],
            Guards = [ProblemNamesItsConcern],
        },
        new()
        {
            Name = "request-explanation",
            IsTask = Step.Optional,
            Label = new("请制定机关说明", "Ask the maker to explain"),
            Hint = new("发出《备案审查请予说明函》；审查期限继续计算。", "Sends a request for explanation; the review term goes on."),
            From = ["initial-review"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("explanation"),
            Form = [Field.Passage("questions", "需要说明的问题", "What to explain").Required(), Field.Day("replyBy", "答复期限", "Answer by").Required(), PaperFields.Contact],
            Guards = [DocumentGuards.NotBeforeToday("replyBy", "答复期限", "Answer by")],
            Produces = ["explanation-request"],
        },
        new()
        {
            Name = "explain",
            Label = new("提交说明", "Explain"),
            From = ["explanation"],
            By = [Roles.FilingOfficer],
            For = "maker",
            To = Destination.To("initial-review"),
            Form = [Field.Passage("answer", "说明", "Answer").Required()],
            Materials = [Material.Of("answer", "说明附件", "Attachment") with { Multiple = true }],
        },
        new()
        {
            Name = "resume",
            Label = new("逾期未说明，继续审查", "Go on without the explanation"),
            From = ["explanation"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("initial-review"),
            Form = [Field.Passage("remark", "备注", "Remark").Required()],
        },
        new()
        {
            Name = "coordinate",
            IsTask = Step.Optional,
            Label = new("协调文件之间的不一致", "Coordinate a conflict between documents"),
            Hint = new("向双方制定机关发出《协调函》；审查期限继续计算。经协调不能取得一致的，作出存在问题的结论；不纠正的，报请政府决定。", "Sends both makers a coordination letter; the review term goes on. Failing agreement the review finds a problem, and what is not corrected goes to the government for decision."),
            From = ["initial-review"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.Stay,
            Form =
            [
                Field.Line("otherMaker", "另一文件的制定机关", "Maker of the other document").Required(),
                Field.Line("otherTitle", "另一文件的名称", "Title of the other document").Required() with { MaxLength = 1000 },
                Field.DocumentNumber("otherNumber", "另一文件的发文字号", "Number of the other document").Required(),
                Field.Line("provision", "本件的条款", "Provision of this document").Required(),
                Field.Line("otherProvision", "另一文件的条款", "Provision of the other").Required(),
                Field.Passage("conflict", "不一致的内容", "The conflict").Required(),
                Field.Passage("coordination", "协调意见", "Proposal").Required(),
                Field.Day("replyBy", "反馈期限", "Reply by").Required(),
                PaperFields.Contact,
            ],
            Guards = [DocumentGuards.NotBeforeToday("replyBy", "反馈期限", "Reply by")],
            Produces = ["coordination-letter"],
        },
        new()
        {
            Name = "coordinated",
            Label = new("记录协调结果", "Record what the coordination came to"),
            From = ["initial-review"],
            When = file => file.LastOf("coordinate", "coordinated") is { Step: "coordinate" },
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.Stay,
            Form =
            [
                Field.OneOf("agreement", "协调结果", "Result", new("agreed", "取得一致", "Agreed"), new("disagreed", "未取得一致", "Not agreed")).Required(),
                Field.Passage("outcome", "说明", "Explanation").Required(),
            ],
        },
        DivisionReview(),
        Middle(
            "deputy-review",
            "分管副主任复核",
            "Deputy review",
            Roles.DeputyDirector,
            "final-review",
            ("return-initial", "initial-review", "退回承办人", "Return to the reviewer"),
            ("return-division", "division-review", "退回处长", "Return to the head of division")),
        new()
        {
            Name = "final-review",
            Label = new("主任终审", "Final review"),
            Hint = new("作出审查结论。存在问题的，制发审查意见书，制定机关应在期限内纠正。", "Concludes the review. Where there is a problem the maker gets a review opinion and corrects it in time."),
            Article = Articles.FourReviews,
            From = ["final-review"],
            By = [Roles.Director],
            For = "office",
            To = Destination.By(
                "conclusion",
                ("pass", "passed"),
                ("drafting", "passed"),
                ("problem", "correcting"),
                ("return-initial", "initial-review"),
                ("return-division", "division-review"),
                ("return-deputy", "deputy-review")),
            IsGrave = true,
            WithheldIn = Withheld,
            Form =
            [
                Field.OneOf(
                    "conclusion",
                    "审查结论",
                    "Conclusion",
                    [
                        .. Proposals,
                        new("return-initial", "退回承办人", "Return to the reviewer"),
                        new("return-division", "退回处长", "Return to the head of division"),
                        new("return-deputy", "退回分管副主任", "Return to the deputy director"),
                    ]).Required(),
                Criteria with { When = new("conclusion", ["problem"]), IsRequired = true },
                Field.OneOf(
                    "demand",
                    "纠正要求",
                    "What is demanded",
                    new("amend", "自行修改", "Amend it"),
                    new("abolish", "自行废止", "Abolish it")).Required().Only("conclusion", "problem"),
                PaperFields.Problems.Required().Only("conclusion", "problem"),
                PaperFields.Flaws.Required().Only("conclusion", "drafting"),
                Opinion,
            ],
            Produces =
            [
                new("filing-passed", new("conclusion", ["pass"])),
                new("drafting-advice", new("conclusion", ["drafting"])),
                new("review-opinion", new("conclusion", ["problem"])),
                new("review-sheet", new("conclusion", ["pass", "drafting", "problem"])),
            ],
            Prefills = (context, form) =>
            {
                foreach (var rows in new[] { "problems", "flaws" })
                {
                    if (context.File?.LastOf("initial-review")?.Value(rows) is { ValueKind: JsonValueKind.Array } found)
                    {
                        form.Set(rows, JsonArray.Create(found)!);
                    }
                }
            },
            Determines = (context, determination) =>
            {
                if (context.Text("conclusion") is "pass" or "drafting" or "problem")
                {
                    determination.Set("concludedOn", context.Surroundings.Today);
                    determination.Set("outcome", context.Text("conclusion"));
                }
            },
        },
    ];

    // The head of division also confirms what the reviewer did before: registration, number and any notice to complete.
    private static Step DivisionReview()
    {
        var step = Middle(
            "division-review",
            "处长复审",
            "Division review",
            Roles.DivisionHead,
            "deputy-review",
            ("return-initial", "initial-review", "退回承办人", "Return to the reviewer"),
            ("return-registration", "form-check", "登记有误，退回形式审查", "The registration is wrong: back to the form check"));
        return step with
        {
            Hint = new("确认登记、编号和补正通知，复核初审意见。登记有误的，退回形式审查；登记号保留。", "Confirms registration, number and any notice to complete, and reviews the opinion. A wrong registration goes back to the form check; its number is kept."),
            Form = [step.Form[0], Registration, .. step.Form.Skip(1)],
            Guards = [RegistrationIsConfirmed],
            Prefills = (context, form) => form.Set("registration", IsRegistered(context) ? null : "none"),
        };
    }

    private static bool IsRegistered(StepContext context) => context.File?.LastOf("register") is not null;

    private static Refusal? RegistrationIsConfirmed(StepContext context) => (context.Text("result"), IsRegistered(context)) switch
    {
        ("agree", true) when context.Text("registration") != "confirmed" => Errors.ConditionUnmet.Refuse("registration", Articles.Registration, new Label("本件已经登记，请确认登记、编号和补正通知；有误的，退回形式审查", "This filing is registered: confirm its registration, or send it back to the form check where it is wrong")),
        ("agree", false) when context.Text("registration") != "none" => Errors.ConditionUnmet.Refuse("registration", Articles.Registration, NotRegistered),
        ("return-registration", false) => Errors.ConditionUnmet.Refuse("result", Articles.Registration, NotRegistered),
        _ => null,
    };

    private static Label NotRegistered { get; } = new("本件依审查建议启动，没有登记可以确认", "This review was opened on a suggestion: there is no registration to confirm");

    private static Step Middle(string name, string zh, string en, string role, string onward, params (string Value, string Stage, string Zh, string En)[] returns) => new()
    {
        Name = name,
        Label = new(zh, en),
        Article = Articles.FourReviews,
        From = [name],
        By = [role],
        For = "office",
        To = Destination.By("result", [("agree", onward), .. returns.Select(way => (way.Value, way.Stage))]),
        WithheldIn = Withheld,
        Form =
        [
            Field.OneOf("result", "审查结果", "Result", [new("agree", "同意，报下一环节", "Agree: pass it on"), .. returns.Select(way => new Choice(way.Value, way.Zh, way.En))]).Required(),
            Criteria,
            Opinion,
        ],
    };

    private static Refusal? ProblemNamesItsConcern(StepContext context) =>
        context.Text("proposal") == "problem" && (!context.Request.Form.TryGetProperty("concerns", out var concerns) || concerns.ValueKind != JsonValueKind.Array || concerns.GetArrayLength() == 0)
            ? Errors.FieldMissing.Refuse("concerns", Articles.Criteria, Criteria.Label)
            : null;
}
