using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 国办发〔2018〕115号 (七): only the document that was reviewed, adopted and published is covered by its review.
public sealed class ReviewedDocumentTests
{
    private readonly Desk desk = new();

    [Fact]
    public void A_draft_is_reviewed_deliberated_published_and_then_filed()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("lawful"));
        desk.On("2026-03-20").Take(League, id, "deliberate", Forms.Deliberation);
        var published = desk.Take(League, id, "publish", Forms.Publication, "official-text");
        Assert.Equal("issued", desk[id].Stage);
        // 20 March + 15 days is a Saturday before 清明.
        Assert.Equal("2026-04-07", published.Text("filingDue"));

        var document = desk[published.Text("document")!];
        Assert.Equal("in-force", document.Stage);
        Assert.Equal("政府行政规范性文件", document.Text("level"));
        Assert.Equal((new DateOnly(2026, 3, 20), "2026-03-20"), (document.Date("publishedOn"), document.LastOf("publish")!.Text("on")));

        var filing = desk.File(Forms.Reviewed(id));
        desk.Take(Reviewer, filing, "register", Forms.Register);
        Assert.Equal(document.Id, desk.DocumentOf(filing).Id);
        Assert.Equal("150000-G-2026-0001", desk.DocumentOf(filing).Text("registrationNumber"));
        Assert.Equal("150000-900", desk.DocumentOf(filing).Parties["office"]);
        Assert.Empty(desk.Undelivered);
    }

    // 逾期未报送备案的，通知限期报送; the notice comes from the office with which the document is filed.
    [Fact]
    public void An_issued_document_whose_term_for_filing_is_over_gets_a_notice_that_its_filing_answers()
    {
        var id = desk.UnderReview();
        Assert.Null(PreIssuanceReactions.Unfiled(desk[id], desk.Surroundings));
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("lawful"));
        desk.On("2026-03-20").Take(League, id, "deliberate", Forms.Deliberation);
        desk.Take(League, id, "publish", Forms.Publication.With("effectiveOn", "2026-05-01"), "official-text");
        Assert.Equal("2026-04-07", desk[id].Text("filingDue"));
        Assert.Null(PreIssuanceReactions.Unfiled(desk[id], desk.On("2026-04-07").Surroundings));

        desk.Deliver(PreIssuanceReactions.Unfiled(desk[id], desk.On("2026-04-08").Surroundings)!);
        var notice = desk[FilingNotice.IdOf("152500-001", "锡署发〔2026〕7号")];
        Assert.Equal(("issued", "152500-001", "150000-900"), (notice.Stage, notice.Parties["maker"], notice.Parties["office"]));
        Assert.Equal((id, "2026-04-07"), (notice.Text("review"), notice.Text("filingDue")));

        var filing = desk.File(Forms.Reviewed(id).With("effectiveOn", "2026-05-01"));
        Assert.Equal(("filed", filing), (desk[notice.Id].Stage, desk[notice.Id].Text("filing")));
        Assert.Empty(desk.Undelivered);
    }

    [Theory]
    [InlineData("锡署发〔2026〕8号", "LO-1203 preReview")]
    [InlineData("锡署发[2026]7号", null)]
    public void A_filing_names_the_review_of_the_very_document(string number, string? refusal)
    {
        var id = desk.PublishedDraft();
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Reviewed(id, number), Forms.Package));
    }

    [Theory]
    [InlineData("issuedOn", "2026-03-19", "LO-1205 issuedOn")]
    [InlineData("publishedOn", "2026-03-21", "LO-1212 publishedOn")]
    [InlineData("effectiveOn", "2026-03-19", "LO-1110 effectiveReason")]
    [InlineData("documentNumber", "锡署发〔1999〕7号", "LO-1213 documentNumber")]
    [InlineData("documentNumber", "锡署发〔2025〕7号", null)]
    public void A_publication_follows_the_deliberation_and_bears_dates_that_can_be(string field, string value, string? refusal)
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("lawful"));
        Assert.Equal("LO-1212 on", desk.On("2026-03-19").Refusal(League, id, "deliberate", Forms.Deliberation));
        desk.On("2026-03-20").Take(League, id, "deliberate", Forms.Deliberation);
        Assert.Equal(refusal, desk.Refusal(League, id, "publish", Forms.Publication.With("validUntil", "2030-04-10").With(field, value), "official-text"));
    }

    [Fact]
    public void A_filing_is_of_a_document_issued_once_its_review_had_it_deliberated()
    {
        var id = desk.PublishedDraft();
        Assert.Equal("LO-1205 issuedOn", desk.Refusal(League, FilingReview.Procedure, "file", Forms.Reviewed(id).With("issuedOn", "2026-03-19"), Forms.Package));
    }

    // 115号 (七): 未经合法性审核或者经审核不合法的, 不得提交集体审议.
    [Theory]
    [InlineData("completeness", "submit")]
    [InlineData("returned", "submit, return")]
    [InlineData("review", "submit, accept")]
    [InlineData("deliberation", "submit, accept, lawful")]
    [InlineData("withdrawn", "submit, accept, lawful, withdraw")]
    [InlineData("withdrawn", "submit, accept, lawful, rejected")]
    [InlineData("revision", "submit, accept, lawful, again")]
    [InlineData("completeness", "submit, accept, lawful, again, resubmit")]
    [InlineData("review", "submit, accept, unlawful, resubmit, accept")]
    [InlineData("publication", "submit, accept, lawful, adopted")]
    public void A_review_that_did_not_end_in_the_publication_of_the_document_opens_no_filing(string stage, string way)
    {
        var id = "";
        desk.On("2026-03-20");
        foreach (var step in way.Split(", "))
        {
            switch (step)
            {
                case "submit":
                    id = desk.Open(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
                    break;
                case "return":
                    desk.Take(OwnReviewer, id, "return", Forms.Of(new { demand = "不属于审核范围" }));
                    break;
                case "accept":
                    desk.Take(OwnReviewer, id, "accept");
                    break;
                case "lawful" or "unlawful":
                    desk.Take(OwnReviewer, id, "opinion", Forms.Legality(step).With("earlyReason", "文本简短"));
                    break;
                case "withdraw":
                    desk.Take(League, id, "withdraw", Forms.Of(new { reason = "不再制定" }));
                    break;
                case "resubmit":
                    desk.Take(League, id, "resubmit", Forms.Of(new { statement = "已改" }), "draft");
                    break;
                default:
                    desk.Take(League, id, "deliberate", Forms.Deliberation.With("decision", step == "again" ? "revise" : step));
                    break;
            }
        }

        Assert.Equal(stage, desk[id].Stage);
        var filing = Forms.Reviewed(id);
        Assert.Equal("LO-1203 preReview", desk.Refusal(League, FilingReview.Procedure, "file", filing, Forms.Package));
        Assert.Equal("LO-1203 preReview; LO-1101 deliberation", desk.Refusal(League, FilingReview.Procedure, "file", filing.Without("deliberation"), Forms.Package));
    }

    [Theory]
    [InlineData("锡署发〔2026〕8号", "LO-1101 deliberation")]
    [InlineData("锡署发〔2026〕7号", null)]
    public void The_deliberation_of_another_document_is_not_this_ones(string number, string? refusal)
    {
        var id = desk.PublishedDraft();
        Assert.Equal(refusal, desk.Refusal(League, FilingReview.Procedure, "file", Forms.Reviewed(id, number).With("opinionSource", "office").Without("deliberation"), Forms.Package));
    }

    [Fact]
    public void A_filing_never_takes_over_the_document_of_another_review()
    {
        const string stranger = "152522-001.filing-officer";
        var id = desk.PublishedDraft();
        Assert.Equal("LO-1203 preReview", desk.Refusal(stranger, FilingReview.Procedure, "file", Forms.Reviewed(id, "阿政发〔2026〕1号"), Forms.Package));
        var filing = desk.Open(stranger, FilingReview.Procedure, "file", Forms.Filing("阿政发〔2026〕1号").With("preReview", id), Forms.Package);
        Assert.NotEqual(desk[id].Text("document"), desk[filing].Text("document"));
    }
}
