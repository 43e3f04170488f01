using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.NormativeDocuments.Papers;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// rules A1: IS / IS_NOT(reason) / DOUBT → 法制机构 decides; what is no normative document gets 不予备案 and is returned.
public sealed class FormCheckStepsTests
{
    private const string Rule262 = "《内蒙古自治区行政规范性文件管理办法》（自治区人民政府令第262号）";
    private const string Rule191 = "《内蒙古自治区规范性文件制定和备案监督办法》（自治区人民政府令第191号）";

    private readonly Desk desk = new();

    [Fact]
    public void A_paper_that_meets_the_definition_is_registered()
    {
        var entry = desk.Take(Reviewer, desk.File(), "register", Forms.Register);
        Assert.Equal("initial-review", entry.Stage);
        Assert.Equal("is", entry.Text("classification"));
        Assert.Null(entry.Value("classificationQuestions"));
    }

    [Fact]
    public void An_excluded_paper_is_not_registered_whatever_is_stated_and_is_told_each_reason()
    {
        var refusal = Refused(Forms.Register.With("exclusions", new JsonArray("awards", "minutes", "planning")).With("normativeBecause", "具有普遍约束力"));
        Assert.Equal(("LO-1110", "exclusions"), (refusal.Error.Code, refusal.Field));
        Assert.Equal($"依据{Rule262}，本件不属于规范性文件：会议纪要（第三条第二款）；表彰奖惩（第三条第二款）。请选择“不予备案，退回”", refusal.Sentence("zh"));
        Assert.Contains("Minutes of meetings (第三条第二款); Awards and sanctions (第三条第二款). Take “Refuse the filing”", refusal.Sentence("en"), StringComparison.Ordinal);
    }

    // The form check of a day goes by the regulation of that day.
    [Fact]
    public void Before_December_2023_a_paper_is_excluded_by_order_191()
    {
        desk.On("2023-11-30");
        Assert.Contains($"{Rule191}，本件不属于规范性文件：请示报告（第二条第二款）。", Refused(Forms.Register.With("exclusions", new JsonArray("report")), "2023").Sentence("zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("powers", "是否依照法定权限和程序制定（第二条）")]
    [InlineData("binding", "是否具有普遍约束力（第二条）")]
    public void What_is_not_confirmed_the_office_decides_and_says_why(string element, string question)
    {
        var form = Forms.Register.With("elements", new JsonArray([.. Forms.Register["elements"]!.AsArray().Where(each => each!.GetValue<string>() != element).Select(each => each!.DeepClone())]));
        Decides(form, question);
    }

    [Theory]
    [InlineData("technical-procedure", "技术操作规程（实践中的排除情形）")]
    [InlineData("planning", "规划（实践中的排除情形）")]
    [InlineData("technical-standard", "专业技术标准（实践中的排除情形）")]
    [InlineData("secret", "涉密或者依法不公开的文件（实践中的排除情形）")]
    public void What_only_practice_excludes_the_office_decides_and_says_why(string kind, string question) =>
        Decides(Forms.Register.With("exclusions", new JsonArray(kind)), question);

    [Fact]
    public void An_official_affirms_the_definition_and_nothing_is_affirmed_beforehand()
    {
        Assert.Null(FilingReview.Procedure.StepNamed("register")!.Prefills);
        Assert.Equal("LO-1101 elements", desk.Refusal(Reviewer, desk.File(), "register", Forms.Register.Without("elements").With("normativeBecause", "系规范性文件")));
    }

    [Fact]
    public void An_incomplete_package_is_not_registered() =>
        Assert.Equal("LO-1110 isComplete", desk.Refusal(Reviewer, desk.File(), "register", Forms.Register.With("isComplete", false)));

    [Fact]
    public void A_filing_is_refused_for_each_excluded_kind_and_each_element_that_may_be_lacking() => Assert.Equal(
        [
            "internal-rules", "staffing", "minutes", "work-plan", "report", "awards", "appointments", "single-decision", "rule", "technical-procedure", "planning", "technical-standard", "secret",
            "lacks-maker", "lacks-rights", "lacks-binding", "lacks-repeated", "not-competent", "other",
        ],
        FilingReview.Procedure.StepNamed("refuse")!.Form.Single(field => field.Name == "reason").Choices.Select(choice => choice.Value));

    [Theory]
    [InlineData("internal-rules", "属于内部管理规范", "第三条第二款")]
    [InlineData("staffing", "属于机构编制", "第三条第二款")]
    [InlineData("minutes", "属于会议纪要", "第三条第二款")]
    [InlineData("work-plan", "属于工作方案", "第三条第二款")]
    [InlineData("report", "属于请示报告", "第三条第二款")]
    [InlineData("awards", "属于表彰奖惩", "第三条第二款")]
    [InlineData("appointments", "属于人事任免", "第三条第二款")]
    [InlineData("single-decision", "属于对具体事项作出的行政处理决定", "第二条")]
    [InlineData("rule", "属于规章或者上位立法", "第二条")]
    [InlineData("lacks-maker", "制定主体不是行政机关或者授权组织", "第二条")]
    [InlineData("lacks-rights", "不涉及公民、法人和其他组织的权利义务", "第二条")]
    [InlineData("lacks-binding", "不具有普遍约束力", "第二条")]
    [InlineData("lacks-repeated", "不反复适用", "第二条")]
    [InlineData("other", "属于其他不应当报送备案的情形", "")]
    public void The_notice_names_the_reason_with_its_article(string reason, string words, string article)
    {
        var facts = Notice(reason);
        Assert.Equal(($"{words}：说明", $"{Rule262}{article}"), (facts["reason"], facts["basis"]));
        Assert.Equal("不属于应当报送备案的规范性文件", facts["conclusion"]);
    }

    [Theory]
    [InlineData("technical-procedure", "属于技术操作规程")]
    [InlineData("planning", "属于规划")]
    [InlineData("technical-standard", "属于专业技术标准")]
    [InlineData("secret", "属于涉密或者依法不公开的文件")]
    public void Of_what_only_practice_excludes_the_notice_says_that_the_office_so_decided(string reason, string words)
    {
        var facts = Notice(reason);
        Assert.Equal(($"{words}：说明", $"{Rule262}第二条"), (facts["reason"], facts["basis"]));
        Assert.Equal("经本机关认定，不属于应当报送备案的规范性文件", facts["conclusion"]);
    }

    [Fact]
    public void Of_what_another_office_receives_the_notice_says_that_it_is_still_to_be_filed()
    {
        var facts = Notice("not-competent");
        Assert.Equal(("不属于本机关备案范围：说明", Rule262), (facts["reason"], facts["basis"]));
        Assert.Equal("应当向有权受理的机关报送备案", facts["conclusion"]);
    }

    [Fact]
    public void Before_December_2023_the_notice_cites_order_191()
    {
        desk.On("2023-11-30");
        Assert.Equal($"{Rule191}第二条第二款（不具有普遍约束力的其他文件）", Notice("minutes", "2023")["basis"]);
    }

    private void Decides(JsonObject form, string question)
    {
        var refusal = Refused(form);
        Assert.Equal(("LO-1110", "normativeBecause"), (refusal.Error.Code, refusal.Field));
        Assert.Equal($"依据{Rule262}，以下事项由本机关认定：{question}。认定属于规范性文件的，请填写“认定理由”；不属于的，请选择“不予备案，退回”", refusal.Sentence("zh"));

        var entry = desk.Take(Reviewer, desk.File(Forms.Filing("锡署发〔2026〕8号")), "register", form.With("normativeBecause", "规定了公民的义务"));
        Assert.Equal("initial-review", entry.Stage);
        Assert.Equal("decided", entry.Text("classification"));
        Assert.StartsWith(Assert.Single(entry.Value("classificationQuestions")!.Value.EnumerateArray()).GetProperty("question").GetString()!, question, StringComparison.Ordinal);
    }

    private Refusal Refused(JsonObject form, string year = "2026")
    {
        var request = new StepRequest("register", Desk.ActorOf(Reviewer), JsonSerializer.SerializeToElement(form), []);
        return Assert.Single(Assert.IsType<StepOutcome.Refused>(FilingReview.Procedure.Take(desk[Filed(year)], "fr", request, desk.Surroundings)).Refusals);
    }

    private InstrumentFacts Notice(string reason, string year = "2026")
    {
        var id = Filed(year);
        var entry = desk.Take(Reviewer, id, "refuse", Forms.Of(new { reason, explanation = "说明" }));
        return PaperFacts.Of("non-filing-notice", desk[id], entry, desk.Surroundings)!;
    }

    // The same filing, so many years earlier.
    private string Filed(string year)
    {
        var form = Forms.Filing($"锡署发〔{year}〕7号");
        foreach (var (day, on) in new[] { ("issuedOn", "02-27"), ("publishedOn", "03-02"), ("effectiveOn", "04-10"), ("deliberatedOn", "02-20") })
        {
            form = form.With(day, $"{year}-{on}");
        }

        return desk.File(form.With("validUntil", $"{int.Parse(year, null) + 5}-04-10"));
    }
}
