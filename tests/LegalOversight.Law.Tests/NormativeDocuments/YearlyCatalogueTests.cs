using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 核对，查漏补缺: what the catalogue lists and nobody filed gets a notice; still not filed, it is criticised.
public sealed class YearlyCatalogueTests
{
    private readonly Desk desk = new();

    [Fact]
    public void What_the_catalogue_lists_and_was_not_filed_gets_a_notice()
    {
        desk.File(Forms.Filing("锡署发[2026]07号"));
        desk.On("2027-01-20").Open(League, YearlyCatalogue.Procedure, "submit", Catalogue("锡署发〔2026〕7号", "锡署发〔2026〕9号"));
        var notice = Assert.Single(desk.Cases.Values, file => file.Procedure == FilingNotice.Name);
        Assert.Equal(FilingNotice.IdOf("152500-001", "锡署发〔2026〕9号"), notice.Id);
        Assert.Equal("issued", notice.Stage);
        Assert.Equal(("152500-001", "150000-900"), (notice.Parties["maker"], notice.Parties["office"]));
        var catalogue = desk.Cases.Values.Single(file => file.Procedure == YearlyCatalogue.Name);
        Assert.Equal("2", catalogue.Text("made"));
        Assert.Equal("锡署发〔2026〕9号", Assert.Single(catalogue.Value("missing")!.Value.EnumerateArray()).GetProperty("documentNumber").GetString());
    }

    [Fact]
    public void A_later_filing_answers_the_notice_however_its_number_is_spelled()
    {
        var notice = Noticed();
        var filing = desk.On("2027-02-01").File(Forms.Filing("锡署发[2026]09号").With("publishedOn", "2026-11-02").With("effectiveOn", "2026-12-10"));
        Assert.Equal("filed", desk[notice].Stage);
        Assert.Equal(filing, desk[notice].Text("filing"));
        Assert.Equal("false", desk[filing].Text("inTime"));
        Assert.Empty(desk.Undelivered);
    }

    // 核对以记录为准: the catalogue was compared with views that had not yet heard of the filing.
    [Fact]
    public void What_was_filed_already_is_not_urged_though_the_views_lag()
    {
        desk.ViewsLag = true;
        var filing = desk.File(Forms.Filing("锡署发[2026]09号"));
        var notice = Noticed();
        Assert.Equal(("filed", filing), (desk[notice].Stage, desk[notice].Text("filing")));
        Assert.Null(desk[notice].Text(Procedure.NumberUnder("urge-filing-notice")));
        Assert.Null(desk.Clock(notice, "urging"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void What_was_filed_with_the_wrong_office_is_urged_though_the_views_lag()
    {
        desk.ViewsLag = true;
        var filing = desk.File(Forms.Filing("锡署发〔2026〕9号"));
        desk.Take(Reviewer, filing, "refuse", Misdirected);
        var notice = Noticed();
        Assert.Equal("issued", desk[notice].Stage);
        Assert.NotNull(desk[notice].Text(Procedure.NumberUnder("urge-filing-notice")));
    }

    // 不属于规范性文件的，不必报送.
    [Theory]
    [InlineData("minutes")]
    [InlineData("planning")]
    [InlineData("lacks-binding")]
    [InlineData("other")]
    public void What_was_refused_for_what_it_is_is_not_urged_though_a_catalogue_lists_it(string reason)
    {
        desk.Take(Reviewer, desk.File(Forms.Filing("锡署发〔2026〕9号")), "refuse", Forms.Of(new { reason, explanation = "不属于规范性文件" }));
        Assert.False(desk.Cases.ContainsKey(Noticed()));
    }

    [Fact]
    public void A_notice_whose_filing_is_no_normative_document_is_closed_and_a_later_filing_leaves_it_so()
    {
        var notice = Noticed();
        desk.Take(Reviewer, desk.On("2027-02-01").File(Forms.Filing("锡署发〔2026〕9号")), "refuse", Minutes);
        Assert.Equal("closed", desk[notice].Stage);
        desk.File(Forms.Filing("锡署发〔2026〕9号"));
        Assert.Equal("closed", desk[notice].Stage);
        Assert.Empty(desk.Undelivered);
    }

    // A queue promises no order.
    [Theory]
    [InlineData("filed")]
    [InlineData("not-required")]
    public void A_notice_is_closed_whichever_of_filing_and_refusal_is_told_first(string late)
    {
        var notice = Noticed();
        desk.Holds = message => message.Step == late;
        desk.Take(Reviewer, desk.On("2027-02-01").File(Forms.Filing("锡署发〔2026〕9号")), "refuse", Minutes);
        desk.Release();
        Assert.Equal("closed", desk[notice].Stage);
        Assert.Empty(desk.Undelivered);
    }

    // 报送机关有误的视为未报送: the maker is urged again, with a term of its own, and may file anew or explain.
    [Fact]
    public void A_notice_whose_filing_went_to_the_wrong_office_is_open_again_until_the_document_is_filed_anew()
    {
        var notice = Noticed();
        var first = Numbered(notice);
        var filing = desk.On("2027-02-01").File(Forms.Filing("锡署发〔2026〕9号"));
        desk.On("2027-02-03").Take(Reviewer, filing, "refuse", Misdirected);
        Assert.Equal("issued", desk[notice].Stage);
        Assert.NotEqual(first, Numbered(notice));
        Assert.Equal((ClockState.Running, new DateOnly(2027, 2, 3)), (desk.Clock(notice, "urging")!.State, desk.Clock(notice, "urging")!.Deadline.Start));
        Assert.Equal("LO-1210", desk.Refusal(Head, notice, "criticise", Forms.Of(new { content = "逾期未报" })));

        var again = desk.On("2027-02-09").File(Forms.Filing("锡署发〔2026〕9号"));
        Assert.Equal(("filed", again), (desk[notice].Stage, desk[notice].Text("filing")));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_refusal_that_no_notice_waits_for_changes_nothing_else()
    {
        desk.Take(Reviewer, desk.File(), "refuse", Misdirected);
        Assert.Single(desk.Cases);
        Assert.Empty(desk.Undelivered);
    }

    // A queue promises no order.
    [Theory]
    [InlineData("not-competent", "misdirected")]
    [InlineData("minutes", "not-required")]
    public void The_refusal_of_a_former_filing_told_late_leaves_the_notice_answered(string reason, string told)
    {
        var notice = Noticed();
        var first = desk.On("2027-02-01").File(Forms.Filing("锡署发〔2026〕9号"));
        desk.Holds = message => message.Step == told;
        desk.Take(Reviewer, first, "refuse", Forms.Of(new { reason, explanation = "说明" }));
        var second = desk.File(Forms.Filing("锡署发〔2026〕9号"));
        desk.Release();
        Assert.Equal(("filed", second), (desk[notice].Stage, desk[notice].LastOf("filed")!.Text("filing")));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_filing_told_of_after_it_was_refused_does_not_answer_the_notice()
    {
        var notice = Noticed();
        desk.Holds = message => message.Step == "filed";
        var filing = desk.On("2027-02-01").File(Forms.Filing("锡署发〔2026〕9号"));
        desk.Take(Reviewer, filing, "refuse", Misdirected);
        desk.Release();
        Assert.Equal("issued", desk[notice].Stage);
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_filing_that_no_notice_asked_for_changes_nothing_else()
    {
        desk.File();
        Assert.Single(desk.Cases);
        Assert.Empty(desk.Undelivered);
    }

    // 逾期仍不报 → 通报 + 责令限期改正.
    [Fact]
    public void A_maker_is_criticised_only_when_the_notice_has_run_out()
    {
        var notice = Noticed();
        var content = Forms.Of(new { content = "逾期未报" });
        Assert.Equal(new DateOnly(2027, 2, 4), desk.Clock(notice, "urging")!.Deadline.Due);
        Assert.Equal("LO-1210", desk.On("2027-02-04").Refusal(Head, notice, "criticise", content));
        Assert.Null(desk.On("2027-02-05").Refusal(Head, notice, "criticise", content));
        Assert.Equal("criticised", desk[notice].Stage);
    }

    [Fact]
    public void A_criticism_sets_a_new_term()
    {
        var notice = Noticed();
        desk.On("2027-02-08").Take(Head, notice, "criticise", Forms.Of(new { content = "逾期未报" }));
        Assert.Equal(ClockState.Missed, desk.Clock(notice, "urging")!.State);
        Assert.Equal(new DateOnly(2027, 2, 23), desk.Clock(notice, "ordered")!.Deadline.Due);
        desk.On("2027-02-20").File(Forms.Filing("锡署发〔2026〕9号"));
        Assert.Equal("filed", desk[notice].Stage);
        Assert.Equal(ClockState.Met, desk.Clock(notice, "ordered")!.State);
    }

    [Fact]
    public void A_maker_may_explain_why_nothing_is_to_be_filed()
    {
        var notice = Noticed();
        desk.Take(League, notice, "explain", Forms.Of(new { reason = "系内部管理制度" }));
        desk.Take(Reviewer, notice, "insist", Forms.Of(new { opinion = "具有普遍约束力" }));
        Assert.Equal("issued", desk[notice].Stage);
        desk.Take(League, notice, "explain", Forms.Of(new { reason = "已废止" }));
        desk.Take(Reviewer, notice, "close", Forms.Of(new { opinion = "理由成立" }));
        Assert.Equal("closed", desk[notice].Stage);
    }

    [Fact]
    public void A_document_that_stands_twice_in_the_catalogue_is_refused() =>
        Assert.Equal("LO-1208 rows[1].documentNumber", desk.On("2027-01-20").Refusal(League, YearlyCatalogue.Procedure, "submit", Catalogue("锡署发〔2026〕7号", "锡署发[2026]07号")));

    [Theory]
    [InlineData(2026, "2025-12-31", "LO-1209 rows[0].issuedOn")]
    [InlineData(2025, "2026-01-01", "LO-1209 rows[0].issuedOn")]
    [InlineData(2, "2026-01-01", "LO-1209 rows[0].issuedOn")]
    [InlineData(2026, "2026-01-01", null)]
    public void The_catalogue_lists_what_was_issued_in_its_year(int year, string issuedOn, string? refusal)
    {
        var form = Catalogue("锡署发〔2026〕7号").With("year", year);
        form["rows"]![0]!["issuedOn"] = issuedOn;
        Assert.Equal(refusal, desk.On("2027-01-20").Refusal(League, YearlyCatalogue.Procedure, "submit", form));
    }

    // A document that was numbered in December may be issued in January.
    [Theory]
    [InlineData("锡署发〔1999〕7号", "LO-1209 rows[0].documentNumber")]
    [InlineData("锡署发〔2027〕7号", "LO-1209 rows[0].documentNumber")]
    [InlineData("锡署发〔2025〕7号", null)]
    [InlineData("锡林郭勒盟行政公署令第7号", null)]
    public void The_catalogue_lists_numbers_of_their_time(string number, string? refusal) =>
        Assert.Equal(refusal, desk.On("2027-01-20").Refusal(League, YearlyCatalogue.Procedure, "submit", Catalogue(number)));

    // 上年度文件目录: the catalogue of a year is given once, so not before the year is over.
    [Fact]
    public void The_catalogue_of_a_year_waits_until_it_is_over() =>
        Assert.Equal("LO-1110 year", desk.On("2026-12-31").Refusal(League, YearlyCatalogue.Procedure, "submit", Catalogue("锡署发〔2026〕7号")));

    [Fact]
    public void A_maker_without_documents_reports_none_and_each_reports_once()
    {
        desk.On("2027-01-20");
        var none = Forms.Of(new { year = 2026, none = true });
        Assert.Equal("LO-1110 rows", desk.Refusal(League, YearlyCatalogue.Procedure, "submit", Forms.Of(new { year = 2026 })));
        Assert.Equal("LO-1110 rows", desk.Refusal(League, YearlyCatalogue.Procedure, "submit", Catalogue("锡署发〔2026〕7号").With("none", true)));
        var first = desk.Open(League, YearlyCatalogue.Procedure, "submit", none);
        Assert.Equal($"LO-1009 {first}", desk.Refusal(League, YearlyCatalogue.Procedure, "submit", none));
        Assert.Null(desk.Refusal("152522-001.filing-officer", YearlyCatalogue.Procedure, "submit", none));
    }

    [Fact]
    public void A_catalogue_may_be_corrected_by_a_whole_one_of_the_same_year()
    {
        desk.On("2027-01-20");
        var id = desk.Open(League, YearlyCatalogue.Procedure, "submit", Forms.Of(new { year = 2026, none = true }));
        Assert.Equal("LO-1110 year", desk.Refusal(League, id, "correct", Forms.Of(new { year = 2025, none = true })));
        desk.Take(League, id, "correct", Catalogue("锡署发〔2026〕9号"));
        Assert.Equal("1", desk[id].Text("made"));
        Assert.Equal("issued", desk[FilingNotice.IdOf("152500-001", "锡署发〔2026〕9号")].Stage);
    }

    private static JsonObject Misdirected => Forms.Of(new { reason = "not-competent", explanation = "应当向主办机关的备案机关报送" });

    private static JsonObject Minutes => Forms.Of(new { reason = "minutes", explanation = "系会议纪要" });

    private string? Numbered(string notice) => desk[notice].Text(Procedure.NumberUnder("urge-filing-notice"));

    private string Noticed()
    {
        desk.On("2027-01-20").Open(League, YearlyCatalogue.Procedure, "submit", Catalogue("锡署发〔2026〕9号"));
        return FilingNotice.IdOf("152500-001", "锡署发〔2026〕9号");
    }

    private static JsonObject Catalogue(params string[] numbers) => Forms.Of(new
    {
        year = 2026,
        rows = numbers.Select(number => new { title = "办法", documentNumber = number, issuedOn = "2026-02-27", published = true }),
    });
}
