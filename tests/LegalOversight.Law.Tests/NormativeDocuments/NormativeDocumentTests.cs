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

    // rules A5: lapsed, it cannot be cited; it never disappears.
    [Fact]
    public void A_document_that_lapsed_or_was_revoked_stays_on_record()
    {
        var document = desk[desk.Published()].Text("document")!;
        desk.On("2031-04-11").Take("system", document, "lapse", Forms.Of(new { on = "2031-04-11", reason = "有效期届满" }));
        Assert.Equal("lapsed", desk[document].Stage);
        Assert.Equal("锡署发〔2026〕7号", desk[document].Text("documentNumber"));
        Assert.Equal("LO-1003", desk.Refusal("system", document, "amend", Forms.Of(new { on = "2031-05-01" })));
        Assert.Null(desk.Refusal("system", document, "note", Forms.Of(new { kind = "reviewed", on = "2031-05-01" })));
    }
}
