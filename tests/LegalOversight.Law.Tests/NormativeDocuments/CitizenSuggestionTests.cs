using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 令191: 5日内形式审查, 受理之日起60日内办结.
public sealed class CitizenSuggestionTests
{
    private readonly Desk desk = new();

    [Fact]
    public void A_suggestion_is_checked_in_five_days_and_answered_sixty_days_after_it_is_taken_up()
    {
        var id = Submitted();
        Assert.Equal("150000-900", desk[id].Parties["office"]);
        Assert.Equal("锡署发〔2026〕7号", desk[id].Text("documentNumber"));
        // 2 March + 5 is a Saturday.
        Assert.Equal(new DateOnly(2026, 3, 9), desk.Clock(id, "form-check")!.Deadline.Due);
        Assert.Null(desk.Clock(id, "suggestion"));

        desk.After(3).Take(Reviewer, id, "accept");
        Assert.Equal(ClockState.Met, desk.Clock(id, "form-check")!.State);
        Assert.Equal(LawInForce.Declared.Calendar.WorkingDayFrom(new DateOnly(2026, 5, 4)), desk.Clock(id, "suggestion")!.Deadline.Due);

        desk.After(20).Take(Reviewer, id, "propose-reply", Forms.Of(new { finding = "lawful", draft = "文件合法" }));
        Assert.Equal("文件合法", desk.Prefilled(Director, id, "reply")["reply"]!.GetValue<string>());
        desk.Take(Director, id, "reply", Forms.Of(new { result = "approve", reply = "文件合法" }));
        Assert.Equal("replied", desk[id].Stage);
        Assert.Equal(ClockState.Met, desk.Clock(id, "suggestion")!.State);
    }

    // A term is explained by the article of the day on which it began, and told in the reader's language.
    [Theory]
    [InlineData("2017-01-03", "期限：5日（令第191号（5日内形式审查））。", "Term: 5 calendar days (Order No. 191 (form check within 5 days)).")]
    [InlineData("2026-03-02", "期限：5日（沿用令第191号（5日内形式审查），待与令第262号核对）。", "Term: 5 calendar days (Order No. 191 (form check within 5 days), continued; to be compared with Order No. 262).")]
    public void The_form_check_cites_the_regulation_of_its_day(string day, string zh, string en)
    {
        var entry = desk[Submitted()].Opening with { At = ChinaTime.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) };
        Assert.Equal(new Label(zh, en), CitizenSuggestion.Procedure.Read(CaseFile.Fold([entry]), desk.Law, desk.Day)[0].Deadline.Explanation[1]);
    }

    [Fact]
    public void An_answer_that_is_returned_does_not_give_more_time()
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept");
        var due = desk.Clock(id, "suggestion")!.Deadline.Due;
        desk.After(50).Take(Reviewer, id, "propose-reply", Forms.Of(new { finding = "lawful", draft = "文件合法" }));
        desk.Take(Director, id, "reply", Forms.Of(new { result = "return" }));
        Assert.Equal("handling", desk[id].Stage);
        Assert.Equal(due, desk.Clock(id, "suggestion")!.Deadline.Due);
    }

    [Fact]
    public void An_answer_is_approved_by_another_than_who_drafted_it()
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept");
        desk.Take(Reviewer, id, "propose-reply", Forms.Of(new { finding = "lawful", draft = "文件合法" }));
        Assert.Equal("LO-1004", desk.Refusal(Reviewer, id, "reply", Forms.Of(new { result = "approve", reply = "x" })));
        var held = desk.Register.Officer(Reviewer)!;
        desk.Register = desk.Register with { Officers = desk.Register.Officers.SetItem(Reviewer, held with { Grants = [.. held.Grants, held.Grants[0] with { Role = "director" }] }) };
        Assert.Equal("LO-1005", CitizenSuggestion.Procedure.Bars(desk[id], CitizenSuggestion.Procedure.StepNamed("reply")!, new(Reviewer, "director", "150000-900"), desk.Surroundings)!.Error.Code);
        Assert.Equal("LO-1101 reply", desk.Refusal(Director, id, "reply", Forms.Of(new { result = "approve" })));
    }

    [Fact]
    public void A_suggestion_opens_a_review_of_the_document_by_four_people()
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept", Forms.Of(new { review = true }));
        var review = desk.Cases.Values.Single(file => file.Opening.Step == "open-on-suggestion");
        Assert.Equal("initial-review", review.Stage);
        Assert.Equal(("152500-001", "150000-900"), (review.Parties["maker"], review.Parties["office"]));
        Assert.Equal(id, review.Text("suggestion"));
        Assert.NotNull(desk.Clock(review.Id, "review"));

        desk.Take(Reviewer, review.Id, "initial-review", Forms.Initial("problem"));
        Assert.Equal("none", desk.Prefilled(Head, review.Id, "division-review")["registration"]!.GetValue<string>());
        Assert.Equal("LO-1110 registration", desk.Refusal(Head, review.Id, "division-review", Forms.Confirmed()));
        Assert.Equal("LO-1110 result", desk.Refusal(Head, review.Id, "division-review", Forms.Result("return-registration")));
        desk.Take(Head, review.Id, "division-review", Forms.Confirmed("none"));
        desk.Take(Deputy, review.Id, "deputy-review", Forms.Result());
        desk.Take(Director, review.Id, "final-review", Forms.Conclusion("problem"));
        desk.Take(League, review.Id, "report-correction", Forms.Correction("abolish"), "corrected-text");
        desk.Take(Reviewer, review.Id, "accept-correction", Forms.Of(new { opinion = "已废止" }));
        Assert.Equal("revoked", desk[review.Text("document")!].Stage);
        Assert.Empty(desk.Undelivered);
    }

    // 审查: 承办人初审、处长复审、分管副主任复核、主任终审; a citizen is told of a problem that they found.
    [Fact]
    public void That_there_is_a_problem_is_answered_when_a_review_has_found_it()
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept");
        var problem = Forms.Of(new { finding = "problem", remedy = "amend", draft = "文件存在问题" });
        Assert.Equal("LO-1101 foundIn", desk.Refusal(Reviewer, id, "propose-reply", problem));
        var filing = desk.Cases.Values.Single(file => file.Opening.Step == "file").Id;
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", problem.With("foundIn", filing)));
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", problem.With("foundIn", id)));

        desk.Take(Reviewer, id, "ask-review");
        Assert.Equal("handling", desk[id].Stage);
        Assert.Equal("LO-1110", desk.Refusal(Reviewer, id, "ask-review"));
        var review = desk.Prefilled(Reviewer, id, "propose-reply")["foundIn"]!.GetValue<string>();
        Assert.Equal(id, desk[review].Text("suggestion"));
        desk.Take(Reviewer, review, "initial-review", Forms.Initial("problem"));
        desk.Take(Head, review, "division-review", Forms.Confirmed("none"));
        desk.Take(Deputy, review, "deputy-review", Forms.Result());
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", problem.With("foundIn", review)));
        desk.Take(Director, review, "final-review", Forms.Conclusion("problem"));
        Assert.Null(desk.Refusal(Reviewer, id, "propose-reply", problem.With("foundIn", review)));
        Assert.Empty(desk.Undelivered);
    }

    // Whoever asked for a review is not told that the document is lawful before its director has said so.
    [Theory]
    [InlineData("pass")]
    [InlineData("drafting")]
    [InlineData("problem")]
    public void That_the_document_is_lawful_waits_for_the_review_opened_on_the_suggestion(string conclusion)
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept", Forms.Of(new { review = true }));
        var lawful = Forms.Of(new { finding = "lawful", draft = "文件合法" });
        var review = desk.Prefilled(Reviewer, id, "propose-reply")["foundIn"]!.GetValue<string>();
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", lawful));
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", lawful.With("foundIn", review)));
        desk.Take(Reviewer, review, "initial-review", Forms.Initial(conclusion));
        desk.Take(Head, review, "division-review", Forms.Confirmed("none"));
        desk.Take(Deputy, review, "deputy-review", Forms.Result());
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", lawful.With("foundIn", review)));
        desk.Take(Director, review, "final-review", Forms.Conclusion(conclusion));
        Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, id, "propose-reply", lawful));
        Assert.Equal(conclusion == "problem" ? "LO-1110 foundIn" : null, desk.Refusal(Reviewer, id, "propose-reply", lawful.With("foundIn", review)));
    }

    // A problem that was corrected before the suggestion came, or that is another document's, is not what the citizen is told of.
    [Fact]
    public void An_earlier_problem_or_that_of_another_document_answers_no_suggestion()
    {
        var first = Submitted();
        desk.Take(Reviewer, first, "accept", Forms.Of(new { review = true }));
        var review = desk.Cases.Values.Single(file => file.Opening.Step == "open-on-suggestion").Id;
        desk.Take(Reviewer, review, "initial-review", Forms.Initial("problem"));
        desk.Take(Head, review, "division-review", Forms.Confirmed("none"));
        desk.Take(Deputy, review, "deputy-review", Forms.Result());
        desk.Take(Director, review, "final-review", Forms.Conclusion("problem"));
        desk.Take(League, review, "report-correction", Forms.Correction("amend"), "corrected-text");
        desk.Take(Reviewer, review, "accept-correction", Forms.Of(new { opinion = "已改正" }));
        var problem = Forms.Of(new { finding = "problem", remedy = "amend", draft = "文件存在问题", foundIn = review });
        Assert.Null(desk.Refusal(Reviewer, first, "propose-reply", problem));

        var document = desk[first].Text("document")!;
        var another = desk.Open("system", NormativeDocument.Procedure, "import", Forms.Of(new { title = "草原防火规定", level = "政府行政规范性文件", externalId = "1", standing = "in-force" }));
        desk.After(1);
        foreach (var (concerned, code) in new[] { (document, "K7M2QY"), (another, "K7M2QZ") })
        {
            var next = desk.Open("public", CitizenSuggestion.Procedure, "submit", Suggestion(concerned).With("code", code));
            desk.Take(Reviewer, next, "accept");
            Assert.Equal("LO-1110 foundIn", desk.Refusal(Reviewer, next, "propose-reply", problem));
        }
    }

    [Fact]
    public void A_second_suggestion_joins_the_review_that_is_open_and_the_next_opens_its_own()
    {
        var document = desk[desk.Published()].Text("document")!;
        string Accepted(string code)
        {
            var id = desk.Open("public", CitizenSuggestion.Procedure, "submit", Suggestion(document).With("code", code));
            desk.Take(Reviewer, id, "accept", Forms.Of(new { review = true }));
            return id;
        }

        var first = Accepted("K7M2QX");
        var second = Accepted("K7M2QY");
        var review = desk.Cases.Values.Single(file => file.Opening.Step == "open-on-suggestion").Id;
        Assert.Equal([first, second], desk[review].Entries.Select(entry => entry.Text("suggestion")));
        Assert.Equal("initial-review", desk[review].Stage);

        desk.Take(Reviewer, review, "initial-review", Forms.Initial());
        desk.Take(Head, review, "division-review", Forms.Confirmed("none"));
        desk.Take(Deputy, review, "deputy-review", Forms.Result());
        desk.Take(Director, review, "final-review", Forms.Conclusion());
        var third = Accepted("K7M2QZ");
        Assert.Equal(third, desk.Cases.Values.Single(file => file.Opening.Step == "open-on-suggestion" && file.Id != review).Text("suggestion"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_suggestion_may_be_taken_up_without_a_review()
    {
        var id = Submitted();
        desk.Take(Reviewer, id, "accept", Forms.Of(new { review = false }));
        Assert.DoesNotContain(desk.Cases.Values, file => file.Opening.Step == "open-on-suggestion");
    }

    [Fact]
    public void What_is_not_taken_up_is_told_with_the_reason()
    {
        var id = Submitted();
        Assert.Equal("LO-1101 reply", desk.Refusal(Reviewer, id, "decline"));
        desk.Take(Reviewer, id, "decline", Forms.Of(new { reply = "不属于规范性文件" }));
        Assert.Equal("declined", desk[id].Stage);
    }

    [Fact]
    public void A_suggestion_concerns_a_document_that_the_public_can_see()
    {
        Assert.Equal("LO-1503 document", desk.Refusal("public", CitizenSuggestion.Procedure, "submit", Suggestion("nd-none")));
        var unpublished = desk.Registered();
        Assert.Equal("LO-1503 document", desk.Refusal("public", CitizenSuggestion.Procedure, "submit", Suggestion(desk[unpublished].Text("document")!)));
        Assert.Equal("LO-1503 document", desk.Refusal("public", CitizenSuggestion.Procedure, "submit", Suggestion(unpublished)));
    }

    [Fact]
    public void A_citizen_takes_no_other_step()
    {
        var id = Submitted();
        Assert.Equal("LO-1004", desk.Refusal("public", id, "accept"));
        Assert.Equal("LO-1004", desk.Refusal("public", FilingReview.Procedure, "file", Forms.Filing()));
    }

    // rules A7: to the office that reviews the document, or directly to the region's legal office.
    [Theory]
    [InlineData(null, "152500-900")]
    [InlineData("office", "152500-900")]
    [InlineData("region", "150000-900")]
    public void A_suggestion_goes_to_the_reviewing_office_or_directly_to_the_region_s(string? addressee, string office)
    {
        const string banner = "152522-001.filing-officer";
        var filing = desk.Open(banner, FilingReview.Procedure, "file", Forms.Filing(), Forms.Package);
        desk.Take("152500-900.reviewer", filing, "register", Forms.Register);
        desk.Take("152500-900.reviewer", filing, "initial-review", Forms.Initial("pass"));
        desk.Take("152500-900.division-head", filing, "division-review", Forms.Confirmed());
        desk.Take("152500-900.deputy-director", filing, "deputy-review", Forms.Result());
        desk.Take("152500-900.director", filing, "final-review", Forms.Conclusion("pass"));
        desk.Take("152500-900.reviewer", filing, "publish");
        var form = Suggestion(desk[filing].Text("document")!);
        if (addressee is not null)
        {
            form["addressee"] = addressee;
        }

        Assert.Equal(office, desk[desk.Open("public", CitizenSuggestion.Procedure, "submit", form)].Parties["office"]);
    }

    private static JsonObject Suggestion(string document) =>
        Forms.Of(new { document, requesterName = "牧民某某", requesterContact = "13800000000", reasons = "第三条增设义务", code = "K7M2QX" });

    private string Submitted() =>
        desk.Open("public", CitizenSuggestion.Procedure, "submit", Suggestion(desk[desk.Published()].Text("document")!));
}
