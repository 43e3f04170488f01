using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class NormativeDocumentTests
{
    private readonly Desk desk = new();

    [Theory]
    [InlineData("2036-04-10", null)]
    [InlineData("2036-04-11", "LO-1202 validUntil")]
    public void A_document_is_extended_after_evaluation_for_five_years_at_most(string until, string? refusal)
    {
        var document = desk[desk.Published()].Text("document")!;
        var form = Forms.Of(new { byDocument = "锡署发〔2030〕2号", extendedFrom = "2031-04-10", validUntil = until, evaluation = "仍需执行" });
        Assert.Equal(refusal, desk.On("2031-01-10").Refusal(League, document, "extend", form));
    }

    // From 10 April 2026, its implementation, to the day after 10 April 2031, its end.
    [Theory]
    [InlineData("2026-04-09", "2031-04-09", "LO-1205 extendedFrom")]
    [InlineData("2026-04-10", "2031-04-10", null)]
    [InlineData("2031-04-11", "2036-04-11", null)]
    [InlineData("2031-04-12", "2036-04-11", "LO-1205 extendedFrom")]
    [InlineData("2090-01-01", "2094-12-31", "LO-1205 extendedFrom")]
    public void An_extension_begins_while_the_document_holds_or_on_the_day_after(string from, string until, string? refusal)
    {
        var document = desk[desk.Published()].Text("document")!;
        var form = Forms.Of(new { byDocument = "锡署发〔2030〕2号", extendedFrom = from, validUntil = until, evaluation = "仍需执行" });
        Assert.Equal(refusal, desk.On("2031-01-10").Refusal(League, document, "extend", form));
    }

    [Fact]
    public void A_second_extension_goes_on_from_the_first()
    {
        var document = desk[desk.Published()].Text("document")!;
        var form = Forms.Of(new { byDocument = "锡署发〔2030〕2号", extendedFrom = "2031-04-11", validUntil = "2034-04-10", evaluation = "仍需执行" });
        desk.On("2031-01-10").Take(League, document, "extend", form);
        Assert.Equal("LO-1205 extendedFrom", desk.Refusal(League, document, "extend", form.With("extendedFrom", "2034-04-12").With("validUntil", "2035-01-01")));
        Assert.Null(desk.Refusal(League, document, "extend", form.With("extendedFrom", "2034-04-11").With("validUntil", "2035-01-01")));
    }

    // The day of implementation stays what it was.
    [Fact]
    public void An_extension_leaves_the_day_of_implementation_alone()
    {
        var document = desk[desk.Published()].Text("document")!;
        desk.On("2031-01-10").Take(League, document, "extend", Forms.Of(new { byDocument = "锡署发〔2030〕2号", extendedFrom = "2031-04-10", validUntil = "2034-04-10", evaluation = "仍需执行" }));
        Assert.Equal(new DateOnly(2026, 4, 10), desk[document].Date("effectiveOn"));
        Assert.Equal(new DateOnly(2034, 4, 10), desk[document].Date("validUntil"));
    }

    [Fact]
    public void Only_the_program_records_what_happens_to_a_document()
    {
        var document = desk[desk.Published()].Text("document")!;
        Assert.Equal("LO-1004", desk.Refusal(League, document, "revoke", Forms.Of(new { on = "2026-05-01", how = "abolished" })));
        Assert.Equal("LO-1004", desk.Refusal(Director, NormativeDocument.Procedure, "record", Forms.Of(new { title = "办法", level = "规范性文件" })));
        Assert.Equal(["extend"], desk.OpenTo(League, document));
        Assert.Empty(desk.OpenTo("152522-001.filing-officer", document));
    }

    [Fact]
    public void A_document_keeps_the_day_it_was_filed_and_the_day_it_was_registered()
    {
        var id = desk.On("2026-03-10").File();
        desk.On("2026-03-13").Take(Reviewer, id, "register", Forms.Register);
        Assert.Equal(
            [("filed", "2026-03-10"), ("registered", "2026-03-13")],
            desk.DocumentOf(id).Entries.Where(entry => entry.Step == "note").Select(entry => (entry.Text("kind"), entry.Text("on"))));
    }

    // What its maker published on 2 March enters the collection on the 20th.
    [Fact]
    public void A_document_keeps_when_and_where_its_maker_published_it_beside_the_day_it_entered_the_collection()
    {
        var id = desk.Concluded("pass");
        desk.On("2026-03-20").Take(Reviewer, id, "publish");
        var document = desk.DocumentOf(id);
        Assert.Equal((new DateOnly(2026, 3, 2), "https://www.xlgl.gov.cn/"), (document.Date("publishedOn"), document.Text("publishedAt")));
        Assert.Equal("2026-03-20", document.LastOf("publish")!.Text("on"));
    }

    // rules A5: lapsed, it cannot be cited; it never disappears.
    [Fact]
    public void A_document_that_lapsed_or_was_revoked_stays_on_record()
    {
        var document = desk[desk.Published()].Text("document")!;
        desk.On("2031-04-11").Take("system", document, "lapse", Forms.Of(new { on = "2031-04-11", reason = "有效期届满" }));
        Assert.Equal("lapsed", desk[document].Stage);
        Assert.Equal("锡署发〔2026〕7号", desk[document].Text("documentNumber"));
        Assert.Null(desk.Refusal("system", document, "note", Forms.Of(new { kind = "reviewed", on = "2031-05-01" })));
    }

    // What lapsed is issued anew or is over; a correction that is reported late is recorded and revives nothing.
    [Theory]
    [InlineData("lapse", "lapsed")]
    [InlineData("revoke", "revoked")]
    public void An_amendment_or_suspension_that_comes_too_late_is_recorded_and_changes_nothing(string end, string stage)
    {
        var document = desk[desk.Published()].Text("document")!;
        desk.On("2031-04-11").Take("system", document, end, end == "lapse" ? Forms.Of(new { on = "2031-04-11" }) : Forms.Of(new { on = "2031-04-11", how = "abolished" }));
        desk.Take("system", document, "amend", Forms.Of(new { on = "2031-04-10", byDocument = "锡署发〔2031〕9号" }));
        desk.Take("system", document, "suspend", Forms.Of(new { on = "2031-04-10" }));
        Assert.Equal(stage, desk[document].Stage);
        Assert.Equal(stage, DocumentStanding.Of(desk[document], desk.Day, desk.Surroundings.Law.Of("152500-001")).Status);
        Assert.Equal("锡署发〔2031〕9号", desk[document].LastOf("amend")!.Text("byDocument"));
    }

    [Fact]
    public void A_correction_that_is_accepted_after_the_document_lapsed_leaves_it_lapsed()
    {
        var id = desk.Concluded("problem");
        var document = desk[id].Text("document")!;
        desk.Take("system", document, "publish", Forms.Of(new { on = "2026-03-03" }));
        desk.Take(League, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        desk.Take("system", document, "lapse", Forms.Of(new { on = "2026-03-04" }));
        desk.Take(Reviewer, id, "accept-correction", Forms.Of(new { opinion = "已修改" }));
        Assert.Equal("lapsed", desk[document].Stage);
        Assert.NotNull(desk[document].LastOf("amend"));
        Assert.Empty(desk.Undelivered);
    }
}
