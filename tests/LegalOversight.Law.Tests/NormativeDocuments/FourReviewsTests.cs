using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 内蒙古日报 2017-01-03: 承办人初审、处长复审、分管副主任复核、主任终审; 严格执行60天的审查期限.
public sealed class FourReviewsTests
{
    private readonly Desk desk = new();

    [Fact]
    public void Four_people_review_in_turn_and_the_document_is_published()
    {
        var id = desk.Published();
        Assert.Equal("published", desk[id].Stage);
        Assert.Equal(
            ["152500-001.filing-officer", Reviewer, Reviewer, Head, Deputy, Director, Reviewer],
            desk[id].Entries.Select(entry => entry.By.Officer));
        Assert.Equal("in-force", desk.DocumentOf(id).Stage);
        Assert.Equal("2026-03-02", desk.DocumentOf(id).Text("on"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void The_review_has_sixty_days_from_registration_and_goes_on_while_the_maker_explains()
    {
        var id = desk.Registered();
        // 2 March + 60 is Friday 1 May, Labour Day; the arrangement of 2026 gives the first working day after it.
        var due = LawInForce.Declared.Calendar.WorkingDayFrom(new DateOnly(2026, 5, 1));
        Assert.Equal(due, desk.Clock(id, "review")!.Deadline.Due);
        desk.After(5).Take(Reviewer, id, "request-explanation", Forms.Of(new { questions = "依据何在？", replyBy = "2026-03-20" }));
        desk.After(10);
        Assert.Equal(ClockState.Running, desk.Clock(id, "review")!.State);
        Assert.Equal(due, desk.Clock(id, "review")!.Deadline.Due);
    }

    [Theory]
    [InlineData("2026-03-01", "LO-1205 replyBy")]
    [InlineData("2026-03-02", null)]
    public void The_maker_is_asked_to_explain_by_no_day_that_has_passed(string replyBy, string? refusal)
    {
        var id = desk.Registered();
        Assert.Equal(refusal, desk.Refusal(Reviewer, id, "request-explanation", Forms.Of(new { questions = "依据何在？", replyBy })));
    }

    // A slip of the pen is no reason for the case to be unreadable.
    [Fact]
    public void A_reply_that_is_due_in_another_century_leaves_the_case_readable()
    {
        var id = desk.Registered();
        desk.Take(Reviewer, id, "request-explanation", Forms.Of(new { questions = "依据何在？", replyBy = "2126-03-20" }));
        Assert.Equal(ClockState.Running, desk.Clock(id, "explanation")!.State);
    }

    [Fact]
    public void A_review_that_ends_after_sixty_days_is_missed()
    {
        var id = desk.BeforeTheDirector();
        desk.On("2026-06-01").Take(Director, id, "final-review", Forms.Conclusion());
        Assert.Equal(ClockState.Missed, desk.Clock(id, "review")!.State);
    }

    // rules A6: conflict between two documents → the legal office coordinates; no agreement → the government decides.
    [Fact]
    public void A_conflict_between_documents_is_coordinated_while_the_review_goes_on()
    {
        var id = desk.Registered();
        var outcome = Forms.Of(new { agreement = "disagreed", outcome = "双方未取得一致。" });
        Assert.Equal("LO-1003", desk.Refusal(Reviewer, id, "coordinated", outcome));
        Assert.DoesNotContain(FilingReview.Procedure.OpenSteps(desk[id]), step => step.Name == "coordinated");
        var due = desk.Clock(id, "review")!.Deadline.Due;
        desk.Take(Reviewer, id, "coordinate", Forms.Of(new
        {
            otherMaker = "呼和浩特市人民政府",
            otherTitle = "牧区道路管理办法",
            otherNumber = "呼政发〔2025〕7号",
            provision = "第五条",
            otherProvision = "第九条",
            conflict = "养护主体不一致",
            coordination = "由旗县人民政府养护",
            replyBy = "2026-03-20",
        }));
        Assert.Equal(("initial-review", due), (desk[id].Stage, desk.Clock(id, "review")!.Deadline.Due));
        desk.Take(Reviewer, id, "coordinated", outcome);
        Assert.Equal("LO-1003", desk.Refusal(Reviewer, id, "coordinated", outcome));
        Assert.Equal("initial-review", desk[id].Stage);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(400, "LO-1111")]
    public void A_form_that_holds_more_than_an_entry_can_is_refused(int problems, string? refusal)
    {
        var id = desk.BeforeTheDirector();
        var problem = new { provision = "第五条", problem = new string('长', 2_000), violated = "《中华人民共和国行政许可法》第十七条" };
        var form = Forms.Of(new { conclusion = "problem", concerns = new[] { "powers" }, demand = "amend", problems = Enumerable.Repeat(problem, problems), opinion = "终审意见" });
        Assert.Equal(refusal, desk.Refusal(Director, id, "final-review", form));
    }

    public static TheoryData<string, string, string> Returns => new()
    {
        { "division-review", "return-initial", "initial-review" },
        { "division-review", "return-registration", "form-check" },
        { "deputy-review", "return-initial", "initial-review" },
        { "deputy-review", "return-division", "division-review" },
        { "final-review", "return-initial", "initial-review" },
        { "final-review", "return-division", "division-review" },
        { "final-review", "return-deputy", "deputy-review" },
    };

    [Theory]
    [MemberData(nameof(Returns))]
    public void Each_may_return_the_file_to_any_earlier_one_and_the_same_people_go_on(string from, string way, string to)
    {
        var id = desk.Registered();
        void Onward(string until)
        {
            while (desk[id].Stage != until)
            {
                _ = desk[id].Stage switch
                {
                    "form-check" => desk.Take(Reviewer, id, "register", Forms.Register),
                    "initial-review" => desk.Take(Reviewer, id, "initial-review", Forms.Initial()),
                    "division-review" => desk.Take(Head, id, "division-review", Forms.Confirmed()),
                    "deputy-review" => desk.Take(Deputy, id, "deputy-review", Forms.Result()),
                    _ => desk.Take(Director, id, "final-review", Forms.Conclusion()),
                };
            }
        }

        Onward(from);
        var officer = from switch { "division-review" => Head, "deputy-review" => Deputy, _ => Director };
        desk.Take(officer, id, from, from == "final-review" ? Forms.Conclusion(way) : Forms.Result(way));
        Assert.Equal(to, desk[id].Stage);
        Onward("passed");
        Assert.Null(desk[id].Entries.FirstOrDefault(entry => entry.Text("conclusion") == way)?.Text("concludedOn"));
    }

    [Fact]
    public void A_wrong_registration_goes_back_to_the_form_check_and_keeps_its_number()
    {
        var id = desk.Registered();
        var number = desk[id].Text("registrationNumber");
        desk.Take(Reviewer, id, "initial-review", Forms.Initial());
        desk.After(2).Take(Head, id, "division-review", Forms.Result("return-registration"));
        Assert.Equal(["refuse", "register", "request-completion"], desk.OpenTo(Reviewer, id).Order());
        desk.Take(Reviewer, id, "request-completion", Forms.Of(new { faults = new[] { "text" }, demand = "请更换正式文本" }));
        desk.Take(League, id, "complete", Forms.Of(new { statement = "已更换" }), "official-text");
        desk.After(1).Take(Reviewer, id, "register", Forms.Register);

        Assert.Equal(number, desk[id].Text("registrationNumber"));
        Assert.Equal("2026-03-02", desk[id].Text("registeredOn"));
        Assert.Equal(new DateOnly(2026, 3, 2), desk.Clock(id, "review")!.Deadline.Start);
        var document = desk.DocumentOf(id);
        Assert.Equal(desk[id].File("official-text"), document.File("official-text"));
        Assert.Single(document.Entries, entry => entry.Text("kind") == "registered");
        Assert.Equal("150000-G-2026-0002", desk[desk.Registered(Forms.Filing("锡署发〔2026〕8号"))].Text("registrationNumber"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_filing_refused_after_its_registration_may_be_filed_anew()
    {
        var id = desk.Registered();
        desk.Take(Reviewer, id, "initial-review", Forms.Initial());
        desk.Take(Head, id, "division-review", Forms.Result("return-registration"));
        desk.Take(Reviewer, id, "refuse", Forms.Of(new { reason = "minutes", explanation = "系会议纪要" }));
        var again = desk.Registered();
        Assert.Equal(again, desk.DocumentOf(again).Text("source"));
        Assert.Equal("150000-G-2026-0002", desk.DocumentOf(again).Text("registrationNumber"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_problem_names_which_of_the_criteria_is_not_met()
    {
        var id = desk.Registered();
        Assert.Equal("LO-1101 concerns", desk.Refusal(Reviewer, id, "initial-review", Forms.Initial("problem").Without("concerns")));
        desk.Take(Reviewer, id, "initial-review", Forms.Initial("problem"));
        desk.Take(Head, id, "division-review", Forms.Confirmed());
        desk.Take(Deputy, id, "deputy-review", Forms.Result());
        Assert.Equal("LO-1101 concerns; LO-1101 demand", desk.Refusal(Director, id, "final-review", Forms.Conclusion("problem").Without("concerns").Without("demand")));
    }

    [Fact]
    public void The_maker_explains_when_asked_or_the_review_goes_on_without()
    {
        var id = desk.Registered();
        var question = Forms.Of(new { questions = "依据何在？", replyBy = "2026-03-20" });
        desk.Take(Reviewer, id, "request-explanation", question);
        Assert.Equal("LO-1004", desk.Refusal(Reviewer, id, "explain", Forms.Of(new { answer = "依据为……" })));
        desk.Take(League, id, "explain", Forms.Of(new { answer = "依据为……" }), "answer");
        Assert.Equal("initial-review", desk[id].Stage);

        desk.Take(Reviewer, id, "request-explanation", question);
        desk.Take(Reviewer, id, "resume", Forms.Of(new { remark = "逾期" }));
        Assert.Equal("initial-review", desk[id].Stage);
    }

    [Fact]
    public void A_drafting_flaw_is_advised_upon_and_the_document_passes()
    {
        var id = desk.Concluded("drafting");
        Assert.Equal("passed", desk[id].Stage);
        Assert.Equal("drafting", desk[id].Text("outcome"));
    }
}
