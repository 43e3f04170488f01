using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.NormativeDocuments.Papers;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments.Papers;

public sealed class PaperContentTests
{
    [Fact]
    public void A_registration_notice_carries_the_numbers_and_the_due_day_of_the_log()
    {
        var desk = new Desk();
        var facts = Facts(desk, desk.Registered(), "register", "registration-notice");
        Assert.Equal("内司备登字〔2026〕1号", facts["number"]);
        Assert.Equal("150000-G-2026-0001", facts["registrationNumber"]);
        Assert.Equal(new DateOnly(2026, 5, 6), facts["reviewDue"]);
        Assert.Equal("锡林郭勒盟行政公署", facts["addressee"]);
    }

    [Fact]
    public void A_paper_is_not_found_in_an_entry_that_did_not_produce_it()
    {
        var desk = new Desk();
        var file = desk[desk.Concluded("pass")];
        Assert.Null(PaperFacts.Of("review-opinion", file, file.Last, desk.Surroundings));
        Assert.Null(PaperFacts.Of("registration-notice", file, file.Last, desk.Surroundings));
        Assert.NotNull(PaperFacts.Of("filing-passed", file, file.Last, desk.Surroundings));
    }

    [Fact]
    public void The_governments_decision_bears_the_governments_name_number_and_day()
    {
        var desk = new Desk();
        var id = desk.Concluded("problem");
        desk.After(40).Take(Head, id, "request-government", Forms.Of(new { request = "revoke", reasons = "逾期未改正" }));
        var entry = desk.Take(Director, id, "government-decision", Forms.Decision("revoke"));
        var facts = Facts(desk, id, "government-decision", "revocation-decision");
        Assert.Equal("内蒙古自治区人民政府", facts["organ"]);
        Assert.Equal("内政发〔2026〕30号", facts["number"]);
        Assert.Equal(new DateOnly(2026, 3, 20), facts["date"]);
        Assert.Null(entry.Text(Procedure.NumberUnder("revocation-decision")));
    }

    [Fact]
    public void A_request_to_the_government_is_signed_by_the_director_and_names_the_opinion()
    {
        var desk = new Desk();
        var id = desk.Concluded("problem");
        desk.After(40).Take(Head, id, "request-government", Forms.Of(new { request = "alter", reasons = "逾期未改正" }));
        var facts = Facts(desk, id, "request-government", "government-request");
        Assert.Equal("主任", facts["signer"]);
        Assert.Equal("内司备审意〔2026〕1号", facts["opinionNumber"]);
        Assert.Equal("变更", facts["request"]);
    }

    [Fact]
    public void The_review_sheet_names_the_four_officers()
    {
        var desk = new Desk();
        var facts = Facts(desk, desk.Concluded("pass"), "final-review", "review-sheet");
        Assert.Equal(["承办人", "处长", "分管副主任", "主任"], new[] { "initial", "division", "deputy", "final" }.Select(review => facts[$"{review}Officer"]));
    }

    [Fact]
    public void What_was_reviewed_on_a_suggestion_is_not_announced_again()
    {
        var walks = PaperWalks.All(lean: true);
        var reviewed = walks.Desk.Cases.Values.Where(file => file.Stage == "published" && file.Opening.Step == "open-on-suggestion").ToList();
        Assert.NotEmpty(reviewed);
        Assert.All(reviewed, file => Assert.Empty(FilingReview.Procedure.ProductsOf(file.Last)));
    }

    [Fact]
    public void A_catalogue_without_gaps_gets_no_notice_and_takes_no_number()
    {
        var desk = new Desk();
        var id = desk.Open(League, YearlyCatalogue.Procedure, "submit", Forms.Of(new { year = 2025, none = true }));
        Assert.Empty(YearlyCatalogue.Procedure.ProductsOf(desk[id].Last));
        Assert.Null(desk[id].Last.Text(Procedure.NumberUnder("reconciliation-notice")));
    }

    [Fact]
    public void A_filing_needs_to_say_who_adopted_the_document_unless_that_was_entered_here() => Assert.Equal(
        "LO-1101 deliberation",
        new Desk().Refusal(League, FilingReview.Procedure, "file", Forms.Filing().Without("deliberation").Without("deliberatedOn"), Forms.Package));

    [Fact]
    public void A_circular_orders_correction_by_a_day_that_is_yet_to_come()
    {
        var walks = PaperWalks.All(lean: true);
        var notice = walks.Desk.Cases.Values.First(file => file.LastOf("criticise") is not null);
        var facts = Facts(walks.Desk, notice.Id, "criticise", "criticism-notice");
        Assert.True((DateOnly)facts["due"]! > (DateOnly)facts["date"]!);
    }

    [Fact]
    public void A_circular_names_the_notice_that_was_not_answered()
    {
        var desk = PaperWalks.All(lean: true).Desk;
        var notice = desk.Cases.Values.First(file => file.LastOf("misdirected") is not null);
        var (first, second) = (Number(notice.Opening), Number(notice.LastOf("misdirected")!));
        Assert.Contains(first, Result(notice), StringComparison.Ordinal);

        desk.After(30).Take(Head, notice.Id, "criticise", Forms.Of(new { content = "立即补报" }));
        Assert.Contains(second, Result(desk[notice.Id]), StringComparison.Ordinal);
        Assert.NotEqual(first, second);

        static string Number(Entry entry) => entry.Text(Procedure.NumberUnder("urge-filing-notice"))!;

        string Result(CaseFile file) => ((IReadOnlyList<IReadOnlyDictionary<string, string>>)Facts(desk, file.Id, "criticise", "criticism-notice")["cases"]!)[0]["result"];
    }

    [Fact]
    public void The_end_of_a_cleanup_keeps_the_four_lists_and_what_is_outstanding_in_the_log()
    {
        var desk = PaperWalks.All(lean: false).Desk;
        var concluded = desk.Cases.Values.First(file => file.Procedure == Cleanup.Name).Last;
        Assert.Equal("conclude", concluded.Step);
        Assert.All(new[] { "kept", "amended", "repealed", "lapsed" }, list => Assert.NotNull(concluded.Value(list)));
        Assert.NotEqual(0, concluded.Value("kept")!.Value.GetArrayLength());
        Assert.Equal(0, concluded.Value("outstanding")!.Value.GetArrayLength());
    }

    [Fact]
    public void The_numbering_that_an_officer_typed_is_not_printed_twice()
    {
        var desk = new Desk();
        var id = desk.Registered();
        desk.Take(Reviewer, id, "request-explanation", Forms.Of(new { questions = "一、依据何在？\n2.第八条\n1.5倍罚款的依据", replyBy = "2026-04-01" }));
        Assert.Equal(["依据何在？", "第八条", "1.5倍罚款的依据"], (IEnumerable<string>)Facts(desk, id, "request-explanation", "explanation-request")["questions"]!);
    }

    private static InstrumentFacts Facts(Desk desk, string id, string step, string instrument) =>
        PaperFacts.Of(instrument, desk[id], desk[id].LastOf(step)!, desk.Surroundings)!;
}
