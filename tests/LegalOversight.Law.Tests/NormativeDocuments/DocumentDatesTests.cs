using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class DocumentDatesTests
{
    private readonly Desk desk = new();

    // Deliberated on 20 February, issued on the 27th, published and filed on 2 March 2026.
    [Theory]
    [InlineData("deliberatedOn", "2026-03-03", "LO-1212 deliberatedOn; LO-1205 issuedOn")]
    [InlineData("deliberatedOn", "2026-02-28", "LO-1205 issuedOn")]
    [InlineData("deliberatedOn", "2026-02-27", null)]
    [InlineData("issuedOn", "2026-03-03", "LO-1212 issuedOn; LO-1205 publishedOn")]
    [InlineData("issuedOn", "2026-02-19", "LO-1205 issuedOn")]
    [InlineData("issuedOn", "2026-03-02", null)]
    [InlineData("publishedOn", "2026-03-03", "LO-1212 publishedOn")]
    [InlineData("publishedOn", "2026-02-26", "LO-1205 publishedOn")]
    public void A_document_is_deliberated_then_issued_then_published(string field, string day, string? refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing().With(field, day), Forms.Package));

    // A document that was numbered in December may be issued in January.
    [Theory]
    [InlineData("锡署发〔2026〕7号", null)]
    [InlineData("锡署发〔2025〕7号", null)]
    [InlineData("锡林郭勒盟行政公署令第7号", null)]
    [InlineData("锡署发〔2024〕7号", "LO-1213 documentNumber")]
    [InlineData("锡署发〔1999〕7号", "LO-1213 documentNumber")]
    [InlineData("锡署发〔2027〕7号", "LO-1213 documentNumber")]
    public void A_document_bears_a_number_of_its_year_or_the_one_before(string number, string? refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing(number), Forms.Package));

    // 立法法 第一百零四条: 不溯及既往，但为了更好地保护公民、法人和其他组织的权利和利益而作的特别规定除外.
    [Theory]
    [InlineData("2026-03-01", null, "LO-1110 effectiveReason")]
    [InlineData("2026-03-01", " ", "LO-1110 effectiveReason")]
    [InlineData("2026-03-01", "补贴自一月起发放，有利于农牧民", null)]
    [InlineData("2026-03-02", null, null)]
    public void A_document_is_in_force_from_before_its_publication_only_with_a_reason(string effectiveOn, string? reason, string? refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing().With("effectiveOn", effectiveOn).With("validUntil", "2030-03-01").With("effectiveReason", reason), Forms.Package));

    [Fact]
    public void A_day_that_is_still_to_come_is_told_so()
    {
        var form = Forms.Filing().With("publishedOn", "2026-03-03");
        var request = new StepRequest("file", Desk.ActorOf(League), JsonSerializer.SerializeToElement(form), [.. Forms.Package.Select(material => new FileReference(material, "正文.docx", Material.TextFormats[0], 1000, material))]);
        var refusal = Assert.Single(Assert.IsType<StepOutcome.Refused>(FilingReview.Procedure.Take(null, "fr", request, desk.Surroundings)).Refusals);
        Assert.Equal("“公布日期”还没有到：今天是2026-03-02。请填写今天或者更早的日期。", refusal.Sentence("zh"));
        Assert.Equal("“Published on” is still to come: today is 2026-03-02. Enter today or an earlier day.", refusal.Sentence("en"));
    }
}
