using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 有错必纠: what is found unlawful is followed until it is corrected, revoked, altered or suspended.
public sealed class CorrectionTests
{
    private Desk desk = new();

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
        Assert.Equal(new DateOnly(2026, 6, 1), desk.Clock(id, "government-decision")!.Deadline.Due);

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

    // A further suggestion on the same document is logged, and takes nothing back.
    [Fact]
    public void A_rejected_correction_stays_rejected_when_a_suggestion_joins()
    {
        var id = desk.Concluded("problem");
        desk.Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        desk.Take(Reviewer, id, "reject-correction", Forms.Of(new { opinion = "第三条仍抵触" }));
        desk.Take("system", id, "join-suggestion", Forms.Of(new { suggestion = "cs-1" }));
        Assert.Null(desk.Refusal(Head, id, "request-government", Forms.Of(new { request = "revoke", reasons = "纠正不到位" })));
    }

    [Fact]
    public void What_the_government_sent_back_after_a_rejection_has_its_new_term()
    {
        var id = desk.Concluded("problem");
        desk.On("2026-04-10").Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        desk.Take(Reviewer, id, "reject-correction", Forms.Of(new { opinion = "第三条仍抵触" }));
        desk.Take(Head, id, "request-government", Forms.Of(new { request = "revoke", reasons = "纠正不到位" }));
        desk.Take(Director, id, "government-decision", Forms.Decision("dismiss"));
        Assert.Equal("LO-1210", desk.Refusal(Head, id, "request-government", Forms.Of(new { request = "revoke", reasons = "纠正不到位" })));
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
    public void What_was_corrected_was_corrected_by_today()
    {
        var id = desk.Concluded("problem");
        Assert.Equal("LO-1212 on", desk.Refusal(League, id, "report-correction", Forms.Correction("amend").With("on", "2026-03-03"), "corrected-text"));
        Assert.Null(desk.Refusal(League, id, "report-correction", Forms.Correction("amend").With("on", "2026-03-02"), "corrected-text"));
    }

    // From when it has effect may lie ahead.
    [Fact]
    public void What_the_government_decided_was_decided_by_today()
    {
        var id = BeforeTheGovernment();
        Assert.Equal("LO-1212 on", desk.Refusal(Director, id, "government-decision", Decided("revoke", "2026-04-11")));
        Assert.Null(desk.Refusal(Director, id, "government-decision", Decided("revoke", "2026-04-10").With("from", "2026-04-11")));
    }

    [Fact]
    public void The_document_keeps_what_happened_to_it()
    {
        var id = desk.Concluded("problem");
        Assert.Equal(
            [("record", null), ("note", "filed"), ("note", "registered"), ("note", "reviewed")],
            desk.DocumentOf(id).Entries.Select(entry => (entry.Step, entry.Text("kind"))));
        Assert.Equal("备案审查发现问题，责成制定机关纠正", desk.DocumentOf(id).Text("detail"));
        Assert.Equal(id, desk.DocumentOf(id).Text("related"));
    }

    [Theory]
    [InlineData("revoke", "in-force", "第五条自2026年4月10日起撤销（内政发〔2026〕30号）。", "第五条: revoked from 10 April 2026 by 内政发〔2026〕30号.")]
    [InlineData("suspend", "in-force", "第五条自2026年4月10日起停止执行（内政发〔2026〕30号）。", "第五条: suspended from 10 April 2026 by 内政发〔2026〕30号.")]
    [InlineData("alter", "amended", "第五条自2026年4月10日起变更（内政发〔2026〕30号）。", "第五条: altered from 10 April 2026 by 内政发〔2026〕30号.")]
    public void A_decision_on_some_provisions_leaves_the_document_in_force_with_a_notice(string decision, string standing, string zh, string en)
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided(decision, "2026-04-10").With("provisions", "第五条"));
        Assert.Equal(("in-force", standing), (desk.DocumentOf(id).Stage, desk.StandingOf(id)));
        var notice = Assert.Single(DocumentNotice.Of(desk.DocumentOf(id), desk.Day));
        Assert.Equal((zh, en), (notice.Text.Zh, notice.Text.En));
        Assert.Equal(("第五条", "内政发〔2026〕30号", desk.Day), (notice.Provisions, notice.ByDocument, notice.From));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_decision_on_some_provisions_revives_nothing_that_was_suspended()
    {
        var id = BeforeTheGovernment();
        desk.Take("system", desk.DocumentOf(id).Id, "suspend", Forms.Of(new { on = "2026-04-09" }));
        desk.Take(Director, id, "government-decision", Decided("revoke", "2026-04-10").With("provisions", "第五条"));
        Assert.Equal("suspended", desk.DocumentOf(id).Stage);
    }

    [Theory]
    [InlineData("revoke", "revoked")]
    [InlineData("suspend", "suspended")]
    [InlineData("alter", "amended")]
    public void A_decision_that_takes_effect_later_changes_the_document_on_its_day(string decision, string standing)
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided(decision, "2026-04-08").With("from", "2026-07-01"));
        Assert.Equal("in-force", desk.DocumentOf(id).Stage);
        Assert.Equal(new DateOnly(2026, 7, 1), Assert.Single(DocumentNotice.Of(desk.DocumentOf(id), desk.Day)).From);
        Assert.Equal("in-force", desk.On("2026-06-30").StandingOf(id));
        Assert.Equal(standing, desk.On("2026-07-01").StandingOf(id));

        var (from, _, step) = Assert.Single(GovernmentDecision.Awaited(desk.DocumentOf(id)));
        desk.Take("system", desk.DocumentOf(id).Id, step.Step, JsonSerializer.SerializeToNode(step.Form)!.AsObject());
        Assert.Equal((desk.Day, standing), (from, desk.StandingOf(id)));
        Assert.Equal("2026-07-01", desk.DocumentOf(id).Last.Text("on"));
        Assert.Empty(GovernmentDecision.Awaited(desk.DocumentOf(id)));
        Assert.Empty(DocumentNotice.Of(desk.DocumentOf(id), desk.Day));
    }

    // The day of the decision, where what is stated as its effect is earlier.
    [Theory]
    [InlineData("2026-04-01", "2026-04-08")]
    [InlineData("2026-04-09", "2026-04-09")]
    [InlineData("2026-04-10", "2026-04-10")]
    public void A_decision_whose_day_has_come_takes_effect_at_once(string from, string effect)
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided("revoke", "2026-04-08").With("from", from));
        Assert.Equal("revoked", desk.DocumentOf(id).Stage);
        Assert.Equal(effect, desk.DocumentOf(id).LastOf("revoke")!.Text("on"));
    }

    [Fact]
    public void The_text_as_altered_becomes_the_documents_text_when_the_alteration_takes_effect()
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided("alter", "2026-04-10"), "corrected-text");
        Assert.NotNull(desk.DocumentOf(id).File("corrected-text"));

        desk = new();
        id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided("alter", "2026-04-10").With("from", "2026-04-11").With("provisions", "第五条"), "corrected-text");
        Assert.Null(desk.DocumentOf(id).File("corrected-text"));
        Assert.Equal("第五条将自2026年4月11日起变更（内政发〔2026〕30号）。", Assert.Single(DocumentNotice.Of(desk.DocumentOf(id), desk.Day)).Text.Zh);
        Assert.NotNull(GovernmentDecision.InEffect(desk.DocumentOf(id), new(2026, 4, 11)).File("corrected-text"));
        Assert.Null(GovernmentDecision.InEffect(desk.DocumentOf(id), new(2026, 4, 10)).File("corrected-text"));
    }

    [Fact]
    public void A_text_as_altered_goes_with_an_alteration_only()
    {
        var id = BeforeTheGovernment();
        Assert.Equal("LO-1110 corrected-text", desk.Refusal(Director, id, "government-decision", Decided("revoke", "2026-04-10"), "corrected-text"));
    }

    // As the suspension of all of it does.
    [Fact]
    public void The_suspension_of_a_provision_ends_when_the_document_is_amended_and_its_revocation_does_not()
    {
        var id = BeforeTheGovernment();
        desk.Take(Director, id, "government-decision", Decided("suspend", "2026-04-10").With("provisions", "第五条"));
        var document = desk.DocumentOf(id).Id;
        desk.Take("system", document, "revoke-provisions", Forms.Of(new { on = "2026-04-10", provisions = "第六条" }));
        Assert.Equal(["第五条", "第六条"], DocumentNotice.Of(desk[document], desk.Day).Select(notice => notice.Provisions));
        desk.Take("system", document, "amend", Forms.Of(new { on = "2026-04-10", byDocument = "锡署发〔2026〕19号" }));
        Assert.Equal(["第六条"], DocumentNotice.Of(desk[document], desk.Day).Select(notice => notice.Provisions));
    }

    private static JsonObject Decided(string decision, string on) => Forms.Decision(decision).With("on", on);

    private string BeforeTheGovernment()
    {
        var id = desk.Concluded("problem");
        desk.On("2026-04-10").Take(Deputy, id, "request-government", Forms.Of(new { request = "revoke", reasons = "逾期未纠正" }));
        Assert.Equal("government-decision", desk[id].Stage);
        return id;
    }
}
