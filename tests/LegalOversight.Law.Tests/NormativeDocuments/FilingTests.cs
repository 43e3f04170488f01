using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class FilingTests
{
    private readonly Desk desk = new();

    // rules A6: 盟行政公署 / 设区的市政府 → 自治区; 旗县 → 盟市; department → same-level government; 苏木乡镇 → 旗县.
    [Theory]
    [InlineData("152500-001", "150000-900", "自治区人大常委会锡林郭勒盟工作委员会")]
    [InlineData("150100-001", "150000-900", "呼和浩特市人大常委会")]
    [InlineData("150000-101", "150000-900", null)]
    [InlineData("152500-101", "152500-900", null)]
    [InlineData("152522-001", "152500-900", "阿巴嘎旗人大常委会")]
    [InlineData("150121-001", "150100-900", "土默特左旗人大常委会")]
    [InlineData("150121-800", "150121-900", null)]
    [InlineData("150121-700", "150121-900", null)]
    [InlineData("150000-001", "150000-900", "内蒙古自治区人大常委会")]
    [InlineData("152500-601", "152500-900", "上级主管部门、锡林郭勒盟行政公署")]
    [InlineData("152500-602", "152500-900", "上级主管部门")]
    public void A_document_goes_to_the_office_above_its_maker(string maker, string office, string? alsoWith)
    {
        var id = desk.Open($"{maker}.filing-officer", FilingReview.Procedure, "file", Forms.Filing().Of(maker), Forms.Package);
        Assert.Equal(maker, desk[id].Parties["maker"]);
        Assert.Equal(office, desk[id].Parties["office"]);
        Assert.Equal(alsoWith, desk[id].Text("filedWith"));
    }

    // rules A2: 临时性机构、议事协调机构、部门内设机构 may not issue.
    [Fact]
    public void A_coordinating_body_files_nothing() =>
        Assert.StartsWith("LO-1206", desk.Refusal("152500-701.filing-officer", FilingReview.Procedure, "file", Forms.Filing(), Forms.Package), StringComparison.Ordinal);

    [Fact]
    public void A_league_files_with_the_region_and_the_filing_is_registered_and_numbered()
    {
        var id = desk.File();
        Assert.Equal("form-check", desk[id].Stage);
        Assert.Equal("锡林郭勒盟行政公署", desk[id].Text("issuer"));

        var entry = desk.Take(Reviewer, id, "register", Forms.Register);
        Assert.Equal("initial-review", entry.Stage);
        Assert.Equal("150000-G-2026-0001", entry.Text("registrationNumber"));
        Assert.Equal("2026-03-02", entry.Text("registeredOn"));
        Assert.Equal("true", entry.Text("conform"));

        var document = desk.DocumentOf(id);
        Assert.Equal("recorded", document.Stage);
        Assert.Equal("150000-G-2026-0001", document.Text("registrationNumber"));
        Assert.Equal("锡署发〔2026〕7号", document.Text("documentNumber"));
        Assert.Equal("official-text", document.File("official-text")!.Material);
        Assert.Empty(desk.Undelivered);
    }

    // 令262 Art. 2(2): the two kinds follow from the maker, and with them the series of the number.
    [Theory]
    [InlineData("150000-101", "government", "LO-1110 documentKind")]
    [InlineData("150121-700", "government", "LO-1110 documentKind")]
    [InlineData("150000-101", "department", null)]
    [InlineData("152500-001", "department", "LO-1110 documentKind")]
    [InlineData("152522-001", "department", "LO-1110 documentKind")]
    [InlineData("150121-800", "department", "LO-1110 documentKind")]
    [InlineData("150121-800", "government", null)]
    public void A_document_is_of_its_makers_kind(string maker, string kind, string? refusal)
    {
        Assert.Equal(refusal, desk.Refusal($"{maker}.filing-officer", PreIssuanceReview.Procedure, "submit", Forms.Draft.With("documentKind", kind), Forms.DraftPackage));
        Assert.Equal(refusal, desk.Refusal($"{maker}.filing-officer", FilingReview.Procedure, "file", Forms.Filing().With("documentKind", kind), Forms.Package));
    }

    [Fact]
    public void A_refused_filing_lets_go_of_its_document_so_that_it_may_be_filed_anew()
    {
        var id = desk.File();
        var file = desk[id];
        var request = new StepRequest("refuse", Desk.ActorOf(Reviewer), JsonSerializer.SerializeToElement(Forms.Of(new { reason = "other", explanation = "不属于规范性文件" })), []);
        var taken = Assert.IsType<StepOutcome.Taken>(FilingReview.Procedure.Take(file, id, request, desk.Surroundings));
        Assert.Equal("filing:152500-001:锡署发〔2026〕7号", taken.Draft.Released);
    }

    [Fact]
    public void Nobody_acts_for_an_organ_that_is_abolished()
    {
        var organs = desk.Register.Organs;
        desk.Register = desk.Register with { Organs = organs.SetItem("152500-001", organs["152500-001"] with { To = desk.Day }) };
        Assert.Equal("LO-1004", desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing(), Forms.Package));
    }

    // 国办发〔2018〕115号 is of 2018-12-04: before it there is no term by which a legality review could be measured.
    [Fact]
    public void No_case_is_opened_under_a_procedure_before_it_is_in_force()
    {
        desk.On("2018-12-03");
        Assert.Equal("LO-1011", desk.Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage));
        desk.On("2018-12-04");
        Assert.Null(desk.Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage));
    }

    [Fact]
    public void Numbers_run_without_gaps_by_division_kind_and_year()
    {
        string Register(string maker, JsonObject form, string office)
        {
            var id = desk.Open($"{maker}.filing-officer", FilingReview.Procedure, "file", form, Forms.Package);
            return desk.Take($"{office}.reviewer", id, "register", Forms.Register).Text("registrationNumber")!;
        }

        Assert.Equal("150000-G-2026-0001", Register("152500-001", Forms.Filing("锡署发〔2026〕1号"), "150000-900"));
        Assert.Equal("150000-G-2026-0002", Register("150100-001", Forms.Filing("呼政发〔2026〕1号"), "150000-900"));
        Assert.Equal("150000-B-2026-0001", Register("150000-101", Forms.Filing("内发改规字〔2026〕1号").With("documentKind", "department"), "150000-900"));
        Assert.Equal("152500-G-2026-0001", Register("152522-001", Forms.Filing("阿政发〔2026〕1号"), "152500-900"));
        desk.On("2027-01-04");
        Assert.Equal("150000-G-2027-0001", Register("152500-001", Forms.Filing("锡署发〔2026〕2号"), "150000-900"));
    }

    // When one office takes over from another in the middle of a year (法制办 → 司法厅), the numbers go on.
    [Fact]
    public void Numbers_go_on_when_another_office_takes_over_the_division()
    {
        desk.Registered();
        var register = desk.Register;
        var old = register.Organs["150000-900"];
        desk.Register = register with
        {
            Organs = register.Organs.SetItem(old.Code, old with { To = desk.Day }).SetItem("150000-902", old with { Code = "150000-902", From = desk.Day }),
            Officers = register.Officers.SetItem("150000-902.reviewer", new("150000-902.reviewer", "承办人", "150000-902", [new("reviewer", "150000-902", null, [], desk.Day, null)])),
        };
        var next = desk.File(Forms.Filing("锡署发〔2026〕8号"));
        Assert.Equal("150000-902", desk[next].Parties["office"]);
        Assert.Equal("150000-G-2026-0002", desk.Take("150000-902.reviewer", next, "register", Forms.Register).Text("registrationNumber"));
    }

    // NORM_FILE_DAYS: 15 days from publication; 2 March + 15 = 17 March.
    [Theory]
    [InlineData("2026-03-17", "true")]
    [InlineData("2026-03-18", "false")]
    public void A_late_filing_is_registered_but_not_in_time(string day, string inTime)
    {
        var id = desk.On(day).File();
        Assert.Equal("2026-03-17", desk[id].Text("filingDue"));
        Assert.Equal(inTime, desk[id].Text("inTime"));
        Assert.Null(desk.Refusal(Reviewer, id, "register", Forms.Register));
    }

    [Theory]
    [InlineData("documentNumber", "锡署七号文", "LO-1201 documentNumber")]
    [InlineData("documentNumber", null, "LO-1101 documentNumber")]
    [InlineData("title", "", "LO-1101 title")]
    [InlineData("validUntil", null, "LO-1101 validUntil")]
    [InlineData("validUntil", "2031-04-11", "LO-1202 validUntil")]
    [InlineData("validUntil", "2026-04-09", "LO-1205 validUntil")]
    [InlineData("opinionSource", "urgent", "LO-1103 opinionSource")]
    [InlineData("opinionSource", "here", "LO-1203 preReview")]
    public void A_filing_that_breaks_a_rule_is_refused_at_its_field(string field, string? value, string refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing().With(field, value), Forms.Package));

    // 令191: 名称为“暂行”“试行”的, 有效期不超过二年.
    [Theory]
    [InlineData("草原防火暂行办法", "2028-04-10", null)]
    [InlineData("草原防火办法（试行）", "2028-04-11", "LO-1202 validUntil")]
    [InlineData("草原防火办法", "2031-04-10", null)]
    public void A_provisional_document_holds_for_two_years_and_another_for_five(string title, string until, string? refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing(title: title).With("validUntil", until), Forms.Package));

    [Theory]
    [InlineData("filing-report", "LO-1104 filing-report")]
    [InlineData("official-text", "LO-1104 official-text")]
    [InlineData("legality-opinion", "LO-1104 legality-opinion")]
    public void A_package_without_what_it_must_hold_is_refused(string missing, string refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing(), [.. Forms.Package.Where(material => material != missing)]));

    // 115号 (五) excepts emergencies and urgent superior orders from the 5 working days; (七): nothing replaces the review.
    [Fact]
    public void An_emergency_shortens_the_legality_review_and_does_not_replace_it()
    {
        var form = Forms.Filing().With("expedited", true);
        Assert.Equal("LO-1101 urgency", desk.Refusal(League, FilingReview.Procedure, "file", form, Forms.Package));
        Assert.Equal("LO-1104 legality-opinion", desk.Refusal(League, FilingReview.Procedure, "file", form.With("urgency", "防火紧急措施"), "filing-report", "official-text"));
        Assert.Null(desk.Refusal(League, FilingReview.Procedure, "file", form.With("urgency", "防火紧急措施"), Forms.Package));
    }

    [Fact]
    public void Every_document_is_filed_with_an_opinion_attached_or_given_here()
    {
        foreach (var source in FilingReview.Procedure.StepNamed("file")!.Form.Single(field => field.Name == "opinionSource").Choices)
        {
            var refusal = desk.Refusal("150000-101.filing-officer", FilingReview.Procedure, "file", Forms.Filing().Of("150000-101").With("opinionSource", source.Value), "filing-report", "official-text");
            Assert.Equal(source.Value == "here" ? "LO-1203 preReview" : "LO-1104 legality-opinion", refusal);
        }
    }

    // 115号 (四): a government's document is reviewed by the legal office of its level; a department may review its own.
    [Theory]
    [InlineData("152500-001", "2026-02-27", "LO-1110 opinionSource")]
    [InlineData("152522-001", "2026-02-27", "LO-1110 opinionSource")]
    [InlineData("150000-001", "2018-12-04", "LO-1110 opinionSource")]
    [InlineData("150000-001", "2018-12-03", null)]
    [InlineData("152500-101", "2026-02-27", null)]
    [InlineData("150121-700", "2026-02-27", null)]
    [InlineData("150121-800", "2026-02-27", null)]
    public void A_government_attaches_the_opinion_of_the_legal_office_of_its_level(string maker, string issuedOn, string? refusal)
    {
        var form = Forms.Filing($"内政发〔{issuedOn[..4]}〕7号").Of(maker).With("issuedOn", issuedOn).With("deliberatedOn", issuedOn);
        Assert.Null(desk.Refusal($"{maker}.filing-officer", FilingReview.Procedure, "file", form.With("documentNumber", $"内政发〔{issuedOn[..4]}〕99号"), Forms.Package));
        Assert.Equal(refusal, desk.Refusal($"{maker}.filing-officer", FilingReview.Procedure, "file", form.With("opinionSource", "attached"), Forms.Package));
    }

    [Theory]
    [InlineData("150000-900.reviewer")]
    [InlineData("152500-001.drafting-reviewer")]
    public void Only_a_filing_officer_files(string officer) =>
        Assert.Equal("LO-1004", desk.Refusal(officer, FilingReview.Procedure, "file", Forms.Filing(), Forms.Package));

    [Fact]
    public void A_filing_officer_files_for_the_own_organ_only()
    {
        var stranger = FilingReview.Procedure.Take(null, "fr-1", new("file", new(League, "filing-officer", "152522-001"), System.Text.Json.JsonSerializer.SerializeToElement(Forms.Filing()), []), desk.Surroundings);
        Assert.Equal("LO-1004", Assert.Single(Assert.IsType<StepOutcome.Refused>(stranger).Refusals).Error.Code);
    }

    [Fact]
    public void A_document_is_filed_once_however_its_number_is_spelled()
    {
        var first = desk.File();
        Assert.Equal($"LO-1009 {first}", desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing("锡署发[2026]07号"), Forms.Package));
    }

    // The number stands in its one spelling wherever it is read.
    [Fact]
    public void A_document_number_is_kept_in_its_canonical_spelling()
    {
        var id = desk.File(Forms.Filing("锡署发[2026]07号"));
        Assert.Equal("锡署发〔2026〕7号", desk[id].Text("documentNumber"));
    }

    // Documents from before the rules on filing and validity exist, and are filed in a clean-up of the books.
    [Theory]
    [InlineData("1985-05-01")]
    [InlineData("2003-05-01")]
    [InlineData("2012-05-01")]
    public void A_document_from_before_the_rules_is_filed_without_a_term(string issued)
    {
        var id = desk.File(Forms.Filing($"锡署发〔{issued[..4]}〕7号").With("deliberatedOn", issued).With("issuedOn", issued).With("publishedOn", issued).With("effectiveOn", issued).With("validUntil", "2030-01-01"));
        Assert.Equal(string.CompareOrdinal(issued, "2004-08-17") < 0 ? null : "false", desk[id].Text("filingDue") is null ? null : desk[id].Text("inTime"));
    }

    [Fact]
    public void The_form_check_takes_five_working_days()
    {
        var id = desk.File();
        Assert.Equal(new DateOnly(2026, 3, 9), desk.Clock(id, "form-check")!.Deadline.Due);
    }

    [Fact]
    public void What_is_no_normative_document_is_returned_with_the_reason()
    {
        var id = desk.File();
        Assert.Equal("LO-1101 explanation", desk.Refusal(Reviewer, id, "refuse", Forms.Of(new { reason = "minutes" })));
        desk.Take(Reviewer, id, "refuse", Forms.Of(new { reason = "minutes", explanation = "系会议纪要" }));
        Assert.Equal("refused", desk[id].Stage);
        Assert.Equal("LO-1003", desk.Refusal(Reviewer, id, "register", Forms.Register));
        Assert.False(desk.Cases.ContainsKey(desk[id].Text("document")!));
    }

    // 暂缓登记 + 限期补正: 15 days, and the filing counts as not conforming.
    [Fact]
    public void A_faulty_package_is_completed_in_fifteen_days_and_counts_as_not_conforming()
    {
        var id = desk.File();
        desk.Take(Reviewer, id, "request-completion", Forms.Of(new { faults = new[] { "basis" }, demand = "补充制定依据" }));
        Assert.Equal("correction", desk[id].Stage);
        Assert.Equal(new DateOnly(2026, 3, 17), desk.Clock(id, "completion")!.Deadline.Due);
        Assert.Equal(["complete"], desk.OpenTo(League, id));

        desk.After(3).Take(League, id, "complete", Forms.Of(new { statement = "已补" }), "basis");
        Assert.Equal(ClockState.Met, desk.Clock(id, "completion")!.State);
        Assert.Equal(new DateOnly(2026, 3, 5), desk.Clock(id, "form-check")!.Deadline.Start);
        Assert.Equal("false", desk.Take(Reviewer, id, "register", Forms.Register).Text("conform"));
    }

    [Fact]
    public void A_step_out_of_order_or_of_another_organ_is_refused()
    {
        var id = desk.File();
        Assert.Equal("LO-1003", desk.Refusal(Head, id, "division-review", Forms.Result()));
        Assert.Equal("LO-1004", desk.Refusal(Head, id, "register", Forms.Register));
        Assert.Equal("LO-1004", desk.Refusal("152500-900.reviewer", id, "register", Forms.Register));
        Assert.Equal("LO-1002", desk.Refusal(Reviewer, id, "approve"));
        Assert.Equal("LO-1003", FilingReview.Procedure.Bars(null, FilingReview.Procedure.StepNamed("register")!, Desk.ActorOf(Reviewer), desk.Surroundings)!.Error.Code);
    }
}
