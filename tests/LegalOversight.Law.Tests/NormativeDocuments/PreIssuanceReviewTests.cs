using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.Parameters;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 国办发〔2018〕115号: 未经合法性审核或者经审核不合法的, 不得提交集体审议.
public sealed class PreIssuanceReviewTests
{
    private readonly Desk desk = new();

    // 公开征求意见: seven days at least unless the region sets more; the first day is not counted, and an emergency may be shorter.
    [Theory]
    [InlineData("2026-02-02", "2026-02-09", false, null)]
    [InlineData("2026-02-02", "2026-02-08", false, "LO-1110 consultedTo")]
    [InlineData("2026-02-02", "2026-02-08", true, null)]
    [InlineData("2026-02-09", "2026-02-02", true, "LO-1205 consultedTo")]
    [InlineData("2026-02-02", null, false, "LO-1101 consultedTo")]
    [InlineData(null, "2026-02-09", false, "LO-1101 consultedFrom")]
    public void Public_comment_is_given_its_time(string? from, string? to, bool urgent, string? refusal) =>
        Assert.Equal(refusal, desk.Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft.With("consultedFrom", from).With("consultedTo", to).With("urgent", urgent), Forms.DraftPackage));

    [Theory]
    [InlineData("2026-03-13", "LO-1110 consultedTo")]
    [InlineData("2026-03-16", null)]
    public void A_region_sets_how_long_public_comment_lasts(string to, string? refusal)
    {
        desk.Law = Regional("NORM_CONSULT_MIN", """{"n":10,"unit":"working-day"}""");
        Assert.Equal(refusal, desk.On("2026-03-20").Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft.With("consultedFrom", "2026-03-02").With("consultedTo", to), Forms.DraftPackage));
    }

    private static LawInForce Regional(string name, string value) => LawInForce.Declared with
    {
        Parameters = RegionalParameters.Read(
            Divisions.InnerMongolia,
            "{\"150000\":{\"" + name + "\":[{\"value\":" + value + ",\"validFrom\":\"2023-12-01\",\"validTo\":null,\"article\":\"第八条\",\"confirmed\":true}]}}"),
    };

    // 115号 (四): a government's document is reviewed by the legal office of its own level; a department may review its own.
    [Theory]
    [InlineData("152500-001", "government", "152500-900")]
    [InlineData("150000-001", "government", "150000-900")]
    [InlineData("152522-001", "government", "152522-900")]
    [InlineData("152500-101", "government", "152500-900")]
    [InlineData("152500-101", "own", "152500-101")]
    [InlineData("150121-800", "government", "150121-900")]
    public void The_reviewing_body_follows_from_the_maker(string maker, string reviewer, string office)
    {
        var id = desk.Open($"{maker}.filing-officer", PreIssuanceReview.Procedure, "submit", Forms.Draft.Of(maker).With("reviewer", reviewer), Forms.DraftPackage);
        Assert.Equal(office, desk[id].Parties["office"]);
    }

    [Theory]
    [InlineData("152500-001.filing-officer")]
    [InlineData("150000-001.filing-officer")]
    public void A_government_does_not_review_its_own_document(string officer) =>
        Assert.Equal("LO-1110 reviewer", desk.Refusal(officer, PreIssuanceReview.Procedure, "submit", Forms.Draft.With("reviewer", "own"), Forms.DraftPackage));

    [Fact]
    public void Where_no_office_is_registered_that_could_review_the_draft_is_refused()
    {
        desk.Register = desk.Register with { Organs = desk.Register.Organs.Remove("152500-900") };
        Assert.Equal("LO-1207", desk.Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage));
    }

    // 115号 (五): 送审稿及说明, 依据, 征求意见及采纳情况, 本单位合法性审核意见.
    [Theory]
    [InlineData("draft")]
    [InlineData("explanation")]
    [InlineData("basis")]
    [InlineData("opinions")]
    [InlineData("own-opinion")]
    public void A_draft_without_one_of_its_materials_is_refused(string missing) =>
        Assert.Equal($"LO-1104 {missing}", desk.Refusal(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, [.. Forms.DraftPackage.Where(material => material != missing)]));

    // 115号 (五): 退回或者要求在规定时间内补充.
    [Fact]
    public void A_supplement_is_due_on_the_day_that_was_set_for_it()
    {
        var id = desk.Open(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
        var request = Forms.Of(new { demand = "征求意见情况", by = "2026-03-10" });
        Assert.Equal("LO-1205 by", desk.Refusal(OwnReviewer, id, "request-supplement", request.With("by", "2026-03-01")));
        Assert.Null(desk.Clock(id, "supplement"));
        desk.Take(OwnReviewer, id, "request-supplement", request);
        Assert.Equal((ClockState.Running, new DateOnly(2026, 3, 10)), (desk.Clock(id, "supplement")!.State, desk.Clock(id, "supplement")!.Deadline.Due));
        desk.On("2026-03-11").Take(League, id, "supplement", Forms.Of(new { statement = "已补充" }), "opinions");
        Assert.Equal(ClockState.Missed, desk.Clock(id, "supplement")!.State);

        // Asked for again, it has a day of its own.
        desk.Take(OwnReviewer, id, "request-supplement", request.With("by", "2026-03-20"));
        Assert.Equal((ClockState.Running, new DateOnly(2026, 3, 20)), (desk.Clock(id, "supplement")!.State, desk.Clock(id, "supplement")!.Deadline.Due));
    }

    [Fact]
    public void An_incomplete_draft_is_supplemented_or_returned()
    {
        var id = desk.Open(League, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
        desk.Take(OwnReviewer, id, "request-supplement", Forms.Of(new { demand = "征求意见情况", by = "2026-03-10" }));
        desk.Take(League, id, "supplement", Forms.Of(new { statement = "已补充" }), "opinions");
        Assert.Equal("completeness", desk[id].Stage);
        desk.Take(OwnReviewer, id, "return", Forms.Of(new { demand = "不属于审核范围" }));
        Assert.Equal("returned", desk[id].Stage);
        Assert.Empty(desk.OpenTo(League, id));
    }

    [Fact]
    public void An_unlawful_draft_never_reaches_deliberation()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("unlawful"));
        Assert.Equal("revision", desk[id].Stage);
        Assert.Equal("LO-1003", desk.Refusal(League, id, "deliberate", Forms.Deliberation));
        Assert.Equal("LO-1003", desk.Refusal(League, id, "publish", Forms.Publication, "official-text"));
        Assert.Equal("LO-1204 preReview", desk.Refusal(League, FilingReview.Procedure, "file", Forms.Filing().With("opinionSource", "here").With("preReview", id), Forms.Package));
        Assert.Equal(["resubmit", "withdraw"], desk.OpenTo(League, id));
    }

    [Fact]
    public void Every_way_to_deliberation_leads_through_an_opinion_that_is_not_unlawful()
    {
        var into = PreIssuanceReview.Procedure.Steps.Where(step => step.To.Ways.Any(way => way.Stage == "deliberation"));
        var opinion = Assert.Single(into);
        Assert.Equal(["lawful", "revise"], opinion.To.Ways.Where(way => way.Stage == "deliberation").Select(way => way.Value));
        Assert.Equal("conclusion", opinion.To.Field);
        Assert.Equal(["deliberation"], PreIssuanceReview.Procedure.StepNamed("deliberate")!.From);
        Assert.All(PreIssuanceReview.Procedure.Steps.Where(step => step.To.Ways.Any(way => way.Stage == "publication")), step => Assert.Equal("deliberate", step.Name));
    }

    [Fact]
    public void A_revised_draft_is_reviewed_again_with_a_new_term()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("unlawful"));
        Assert.Equal("LO-1104 draft", desk.Refusal(League, id, "resubmit", Forms.Of(new { statement = "已改" })));
        desk.On("2026-03-12").Take(League, id, "resubmit", Forms.Of(new { statement = "已改" }), "draft");
        Assert.Equal("LO-1003", desk.Refusal(League, id, "deliberate", Forms.Deliberation));
        desk.Take(OwnReviewer, id, "accept");
        Assert.Equal(new DateOnly(2026, 3, 12), desk.Clock(id, "legality")!.Deadline.Start);
        Assert.Equal("LO-1101 earlyReason", desk.Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful")));
    }

    // 115号 (五): 一般不少于5个工作日, 最长不超过15个工作日.
    [Fact]
    public void An_opinion_takes_five_to_fifteen_working_days()
    {
        var id = desk.UnderReview();
        Assert.Equal(new DateOnly(2026, 3, 23), desk.Clock(id, "legality")!.Deadline.Due);
        Assert.Equal("LO-1101 earlyReason", desk.On("2026-03-06").Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful")));
        Assert.Null(desk.On("2026-03-06").Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful").With("earlyReason", "文本简短")));
    }

    [Theory]
    [InlineData(true, "2026-03-03", null)]
    [InlineData(false, "2026-03-09", null)]
    [InlineData(false, "2026-03-08", "LO-1101 earlyReason")]
    public void An_emergency_has_no_shortest_term(bool urgent, string day, string? refusal)
    {
        var id = desk.UnderReview(Forms.Draft.With("urgent", urgent));
        Assert.Equal(refusal, desk.On(day).Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful")));
    }

    // 115号 (六): seven points.
    [Fact]
    public void Lawful_means_that_all_seven_points_are_in_order()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09");
        Assert.Equal("LO-1110 checks", desk.Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful").With("checks", new JsonArray("maker", "powers"))));
        Assert.Equal("LO-1103 checks", desk.Refusal(OwnReviewer, id, "opinion", Forms.Legality("lawful").With("checks", new JsonArray([.. Enumerable.Repeat("maker", 7)]))));
    }

    // 115号 (六): 未完全采纳的, 应当在提请审议时详细说明理由和依据.
    [Fact]
    public void What_is_not_adopted_of_an_opinion_is_explained()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("revise"));
        Assert.Equal("deliberation", desk[id].Stage);
        Assert.Equal("LO-1101 notAdopted", desk.On("2026-03-20").Refusal(League, id, "deliberate", Forms.Deliberation));
        Assert.Null(desk.Refusal(League, id, "deliberate", Forms.Deliberation.With("notAdopted", "第五条有上位法依据")));
    }

    [Fact]
    public void Who_submits_a_draft_does_not_give_the_opinion_on_it()
    {
        const string officer = "152500-101.filing-officer";
        var held = desk.Register.Officer(officer)!;
        desk.Register = desk.Register with { Officers = desk.Register.Officers.SetItem(officer, held with { Grants = [.. held.Grants, held.Grants[0] with { Role = "drafting-reviewer" }] }) };
        var id = desk.Open(officer, PreIssuanceReview.Procedure, "submit", Forms.Draft.Of("152500-101").With("reviewer", "own"), Forms.DraftPackage);
        desk.Take("152500-101.drafting-reviewer", id, "accept");
        var bars = PreIssuanceReview.Procedure.Bars(desk[id], PreIssuanceReview.Procedure.StepNamed("opinion")!, new(officer, "drafting-reviewer", "152500-101"), desk.Surroundings);
        Assert.Equal("LO-1005", bars!.Error.Code);
        Assert.Null(desk.On("2026-03-09").Refusal("152500-101.drafting-reviewer", id, "opinion", Forms.Legality("lawful")));
    }

    [Fact]
    public void A_draft_is_deliberated_again_revised_or_dropped()
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("lawful"));
        desk.On("2026-03-20").Take(League, id, "deliberate", Forms.Deliberation.With("decision", "revise"));
        Assert.Equal("revision", desk[id].Stage);
        desk.Take(League, id, "withdraw", Forms.Of(new { reason = "不再制定" }));
        Assert.Equal("withdrawn", desk[id].Stage);
    }

    [Fact]
    public void A_draft_is_read_by_its_drafter_and_its_reviewer_only()
    {
        var id = desk.UnderReview();
        bool Reads(string officer) => Visibility.MayRead(PreIssuanceReview.Procedure, desk[id], desk.Register.Officer(officer)!, desk.Register, desk.Day);
        Assert.True(Reads(League));
        Assert.True(Reads(OwnReviewer));
        Assert.False(Reads(Reviewer));
        Assert.False(Reads("152522-001.filing-officer"));
    }
}
