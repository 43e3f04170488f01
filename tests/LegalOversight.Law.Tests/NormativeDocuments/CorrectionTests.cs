using LegalOversight.Law.CaseFiles;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 有错必纠: what is found unlawful is followed until it is corrected, revoked, altered or suspended.
public sealed class CorrectionTests
{
    private readonly Desk desk = new();

    [Fact]
    public void A_problem_is_corrected_by_the_maker_within_thirty_days()
    {
        var id = desk.Concluded("problem");
        Assert.Equal("correcting", desk[id].Stage);
        Assert.Equal(new DateOnly(2026, 4, 1), desk.Clock(id, "correcting")!.Deadline.Due);
        Assert.Equal(["report-correction"], desk.OpenTo(League, id));
        Assert.Equal("LO-1104 corrected-text", desk.Refusal(League, id, "report-correction", Forms.Correction("amend")));
    }

    [Theory]
    [InlineData("amend", "in-force")]
    [InlineData("abolish", "revoked")]
    public void An_accepted_correction_changes_the_document(string measure, string stage)
    {
        var id = desk.Concluded("problem");
        desk.Take(League, id, "report-correction", Forms.Correction(measure), "corrected-text");
        desk.Take(Reviewer, id, "accept-correction", Forms.Of(new { opinion = "纠正到位" }));
        Assert.Equal("corrected", desk[id].Stage);
        Assert.Equal("2026-03-02", desk[id].Text("correctedOn"));
        Assert.Equal(stage, desk.DocumentOf(id).Stage);
        Assert.Equal("锡署发〔2026〕19号", desk.DocumentOf(id).Text("byDocument"));
        Assert.Equal(measure == "amend", desk.DocumentOf(id).File("corrected-text") is not null);
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_correction_that_is_not_enough_goes_back_with_a_new_term()
    {
        var id = desk.Concluded("problem");
        desk.After(20).Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        desk.After(2).Take(Reviewer, id, "reject-correction", Forms.Of(new { opinion = "第三条仍抵触" }));
        Assert.Equal("correcting", desk[id].Stage);
        Assert.Equal(desk.Day, desk.Clock(id, "correcting")!.Deadline.Start);
        Assert.Equal("recorded", desk.DocumentOf(id).Stage);
    }

    // Not corrected in time ⇒ the legal office asks the government.
    [Fact]
    public void The_government_is_asked_only_when_the_term_has_run_out_or_the_correction_is_not_enough()
    {
        var request = Forms.Of(new { request = "revoke", reasons = "逾期未纠正" });
        var id = desk.Concluded("problem");
        Assert.Equal("LO-1210", desk.On("2026-04-01").Refusal(Head, id, "request-government", request));
        Assert.Null(desk.On("2026-04-02").Refusal(Head, id, "request-government", request));

        var second = new Desk();
        id = second.Concluded("problem");
        second.Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        Assert.Null(second.Refusal(Head, id, "request-government", request));

        var third = new Desk();
        id = third.Concluded("problem");
        third.Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        third.Take(Reviewer, id, "reject-correction", Forms.Of(new { opinion = "第三条仍抵触" }));
        Assert.Null(third.Refusal(Head, id, "request-government", request));
    }

    [Fact]
    public void What_the_government_sent_back_is_asked_again_only_when_the_new_term_has_run_out()
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Forms.Decision("dismiss"));
        Assert.Equal("LO-1210", desk.Refusal(Head, id, "request-government", Forms.Of(new { request = "revoke", reasons = "逾期未纠正" })));
    }

    [Theory]
    [InlineData("revoke", "revoked", "revoked")]
    [InlineData("suspend", "suspended", "suspended")]
    [InlineData("alter", "altered", "in-force")]
    public void The_governments_decision_changes_the_document(string decision, string stage, string documentStage)
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Forms.Decision(decision));
        Assert.Equal(stage, desk[id].Stage);
        Assert.Equal(documentStage, desk.DocumentOf(id).Stage);
        Assert.Equal("内政发〔2026〕30号", desk.DocumentOf(id).Text("byDocument"));
        Assert.Equal("2026-04-10", desk[id].Text("correctedOn"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_request_that_the_government_turns_down_goes_back_to_the_maker()
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Forms.Decision("dismiss"));
        Assert.Equal("correcting", desk[id].Stage);
        Assert.Null(desk[id].Text("correctedOn"));
        Assert.Equal("recorded", desk.DocumentOf(id).Stage);
    }

    [Fact]
    public void The_document_keeps_what_happened_to_it()
    {
        var id = desk.Concluded("problem");
        Assert.Equal(
            [("record", null), ("note", "registered"), ("note", "reviewed")],
            desk.DocumentOf(id).Entries.Select(entry => (entry.Step, entry.Text("kind"))));
        Assert.Equal("备案审查发现问题，责成制定机关纠正", desk.DocumentOf(id).Text("detail"));
        Assert.Equal(id, desk.DocumentOf(id).Text("related"));
    }

    private string BeforeTheGovernment()
    {
        var id = desk.Concluded("problem");
        desk.On("2026-04-10").Take(Deputy, id, "request-government", Forms.Of(new { request = "revoke", reasons = "逾期未纠正" }));
        Assert.Equal("government-decision", desk[id].Stage);
        return id;
    }
}
