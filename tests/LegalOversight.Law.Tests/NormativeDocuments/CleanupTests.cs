using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 令191 第二十六条: 制定机关每两年对规范性文件进行一次清理; 内蒙古日报 2017-01-03: 年底前完成.
public sealed class CleanupTests
{
    private readonly Desk desk = new("2026-03-02");
    private readonly List<string> documents = [];

    [Fact]
    public void A_campaign_gives_each_maker_that_has_documents_a_task()
    {
        var campaign = Announced();
        var task = TaskOf("152500-001");
        Assert.Equal("assigned", task.Stage);
        Assert.Equal(campaign, task.Text("campaign"));
        Assert.Equal(4, task.Value("documents")!.Value.GetArrayLength());
        Assert.Single(desk.Cases.Values, file => file.Procedure == CleanupTask.Name);
        Assert.Equal(new DateOnly(2026, 12, 31), desk.Clock(task.Id, "cleanup")!.Deadline.Due);
        Assert.Equal(new DateOnly(2026, 12, 31), desk.Clock(campaign, "cleanup")!.Deadline.Due);
    }

    [Fact]
    public void A_campaign_reaches_only_the_makers_below_its_office()
    {
        Publish(4);
        desk.On("2026-04-01").Open("150100-900.director", Cleanup.Procedure, "announce", Announcement);
        Assert.DoesNotContain(desk.Cases.Values, file => file.Procedure == CleanupTask.Name);
    }

    [Fact]
    public void Each_conclusion_has_its_effect_on_its_document()
    {
        Announced();
        var task = TaskOf("152500-001").Id;
        var rows = (JsonArray)desk.Prefilled(League, task, "report")["conclusions"]!;
        Assert.Equal(documents, rows.Select(row => row!["document"]!.GetValue<string>()));
        Assert.All(rows, row => Assert.NotEqual("", row!["name"]!.GetValue<string>()));

        desk.Take(League, task, "report", Report(("continue", "2030-12-31"), ("amend", null), ("abolish", null), ("lapse", null)));
        Assert.All(documents, document => Assert.Equal("in-force", desk[document].Stage));
        desk.Take(Reviewer, task, "accept");
        Assert.Equal("done", desk[task].Stage);
        Assert.Equal(["in-force", "in-force", "revoked", "lapsed"], documents.Select(document => desk[document].Stage));
        Assert.Equal(new DateOnly(2030, 12, 31), desk[documents[0]].Date("validUntil"));
        Assert.Equal("cleaned", desk[documents[1]].Text("kind"));
        Assert.Equal("abolished", desk[documents[2]].Text("how"));
        Assert.Equal("任务对象消失", desk[documents[3]].Text("reason"));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_campaign_that_closes_with_tasks_open_says_why()
    {
        var campaign = Announced();
        var form = Forms.Of(new { meeting = "2026年第12次常务会议", summary = "清理情况" });
        Assert.Equal("LO-1101 outstandingReason", desk.Refusal("150000-900.director", campaign, "conclude", form));
        Assert.Null(desk.Refusal("150000-900.director", campaign, "conclude", form.With("outstandingReason", "一个盟尚未报送")));
    }

    // 未列入继续有效目录的，不得作为行政管理的依据.
    [Fact]
    public void What_a_published_cleanup_has_no_conclusion_on_may_not_be_relied_on_until_it_has()
    {
        var campaign = Announced();
        var task = TaskOf("152500-001").Id;
        desk.Take(League, task, "report", Report(("continue", "2030-12-31"), ("amend", null), ("abolish", null), ("lapse", null)));
        Assert.All(documents, document => Assert.Empty(DocumentNotice.Of(desk[document], desk.Day)));
        desk.Take("150000-900.director", campaign, "conclude", Conclusion.With("outstandingReason", "一个盟尚未报送"));
        Assert.All(documents, document =>
        {
            Assert.Equal("in-force", desk[document].Stage);
            Assert.Equal("本文件在2026年规范性文件清理中未获确认，在制定机关作出清理结论前，不得作为行政管理的依据。", Assert.Single(DocumentNotice.Of(desk[document], desk.Day)).Text.Zh);
        });
        desk.Take(Reviewer, task, "accept");
        Assert.All(documents, document => Assert.Empty(DocumentNotice.Of(desk[document], desk.Day)));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_document_whose_task_is_done_when_the_results_are_published_is_confirmed()
    {
        var campaign = Announced();
        var task = TaskOf("152500-001").Id;
        desk.Take(League, task, "report", Report(("continue", "2030-12-31"), ("amend", null), ("abolish", null), ("lapse", null)));
        desk.Take(Reviewer, task, "accept");
        desk.Take("150000-900.director", campaign, "conclude", Conclusion);
        Assert.Equal("done", desk[task].Stage);
        Assert.DoesNotContain(documents, document => desk[document].LastOf("unconfirmed") is not null);
        Assert.Empty(desk.Undelivered);
    }

    // A document that lapsed while its maker owed a conclusion needs none.
    [Fact]
    public void What_ended_during_the_cleanup_is_not_marked_unconfirmed()
    {
        var campaign = Announced();
        desk.Take("system", documents[0], "lapse", Forms.Of(new { on = "2026-04-02", reason = "有效期届满" }));
        desk.Take("150000-900.director", campaign, "conclude", Conclusion.With("outstandingReason", "一个盟尚未报送"));
        Assert.Null(desk[documents[0]].LastOf("unconfirmed"));
        Assert.Equal("unconfirmed", Assert.Single(DocumentNotice.Of(desk[documents[1]], desk.Day)).Kind);
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_report_without_a_conclusion_for_each_document_is_refused()
    {
        Announced();
        var task = TaskOf("152500-001").Id;
        var report = Report(("abolish", null), ("abolish", null), ("abolish", null), ("abolish", null));
        ((JsonArray)report["conclusions"]!).RemoveAt(3);
        Assert.Equal("LO-1211 conclusions", desk.Refusal(League, task, "report", report));
    }

    // A maker concludes on what it was given, once each: nobody cleans up the documents of others.
    [Fact]
    public void A_conclusion_on_a_document_outside_the_task_is_refused()
    {
        Announced();
        var task = TaskOf("152500-001").Id;
        var foreign = desk.Open("150100-001.filing-officer", FilingReview.Procedure, "file", Forms.Filing("呼政发〔2026〕1号"), Forms.Package);
        var report = Report(("abolish", null), ("abolish", null), ("abolish", null), ("abolish", null));
        ((JsonArray)report["conclusions"]!).Add(Forms.Of(new { document = desk[foreign].Text("document"), conclusion = "abolish" }));
        Assert.Equal("LO-1103 conclusions", desk.Refusal(League, task, "report", report));
    }

    [Fact]
    public void Two_conclusions_on_one_document_are_refused()
    {
        Announced();
        var task = TaskOf("152500-001").Id;
        var report = Report(("abolish", null), ("abolish", null), ("abolish", null), ("abolish", null));
        ((JsonArray)report["conclusions"]!).Add(Forms.Of(new { document = documents[0], conclusion = "continue", validUntil = "2030-01-01" }));
        Assert.Equal("LO-1103 conclusions", desk.Refusal(League, task, "report", report));
    }

    // 列为继续有效的, 有效期自公布之日起不超过五年.
    [Theory]
    [InlineData(null, "LO-1110 conclusions")]
    [InlineData("2031-04-02", "LO-1110 conclusions")]
    [InlineData("2026-04-01", "LO-1110 conclusions")]
    [InlineData("2031-04-01", null)]
    public void What_stays_in_force_does_so_for_five_years_at_most(string? until, string? refusal)
    {
        Announced();
        Assert.Equal(refusal, desk.Refusal(League, TaskOf("152500-001").Id, "report", Report(("continue", until), ("abolish", null), ("abolish", null), ("abolish", null))));
    }

    [Fact]
    public void Conclusions_that_are_not_sound_go_back_to_the_maker()
    {
        Announced();
        var task = TaskOf("152500-001").Id;
        desk.Take(League, task, "report", Report(("abolish", null), ("abolish", null), ("abolish", null), ("abolish", null)));
        desk.Take(Reviewer, task, "return", Forms.Of(new { opinion = "第一件应保留" }));
        Assert.Equal("assigned", desk[task].Stage);
        desk.Take(League, task, "report", Report(("continue", "2030-01-01"), ("abolish", null), ("abolish", null), ("abolish", null)));
        desk.Take(Reviewer, task, "accept");
        Assert.Equal("in-force", desk[documents[0]].Stage);
    }

    [Theory]
    [InlineData(2026, "2026-04-01", "LO-1205 due")]
    [InlineData(2026, "2027-01-31", "LO-1110 due")]
    [InlineData(2199, "2199-12-31", "LO-1110 year")]
    [InlineData(2027, "2027-12-31", null)]
    public void A_campaign_ends_within_its_year(int year, string due, string? refusal) =>
        Assert.Equal(refusal, desk.On("2026-04-01").Refusal(Director, Cleanup.Procedure, "announce", Announcement.With("year", year).With("due", due)));

    [Fact]
    public void A_special_cleanup_names_its_basis() =>
        Assert.Equal("LO-1101 basis", desk.Refusal(Director, Cleanup.Procedure, "announce", Announcement.With("kind", "special")));

    [Fact]
    public void A_special_cleanup_covers_only_the_makers_that_it_chooses()
    {
        Publish(2);
        desk.On("2026-04-01").Open(Head, Cleanup.Procedure, "announce", Special.With("makers", Rows("organ", "150100-001")));
        Assert.DoesNotContain(desk.Cases.Values, file => file.Procedure == CleanupTask.Name);
        desk.Open(Head, Cleanup.Procedure, "announce", Special.With("makers", Rows("organ", "152500-001")));
        Assert.Equal(documents, Covered());
    }

    [Fact]
    public void A_special_cleanup_covers_only_the_documents_that_it_names()
    {
        Publish(4);
        desk.On("2026-04-01").Open(Head, Cleanup.Procedure, "announce", Special.With("documents", Rows("document", documents[1], documents[3])));
        Assert.Equal([documents[1], documents[3]], Covered());
    }

    [Fact]
    public void A_special_cleanup_covers_only_documents_with_one_of_its_words()
    {
        Publish(4);
        desk.On("2026-04-01").Open(Head, Cleanup.Procedure, "announce", Special.With("about", "之二、之3 之4"));
        Assert.Equal(["办法之3", "办法之4"], Covered().Select(id => desk[id].Text("title")));
        Assert.Equal("辖区内各制定机关制定的标题含有“之二”、“之3”、“之4”的规范性文件", desk.Cases.Values.Single(file => file.Procedure == Cleanup.Name).Text("scope"));
    }

    [Fact]
    public void A_regular_cleanup_covers_every_document_whatever_else_is_filled_in()
    {
        Publish(2);
        desk.On("2026-04-01").Open(Head, Cleanup.Procedure, "announce", Announcement.With("about", "之2"));
        Assert.Equal(documents, Covered());
    }

    [Fact]
    public void What_a_special_cleanup_chooses_must_be_there_to_be_cleaned_up()
    {
        Publish(2);
        desk.On("2026-04-01");
        var foreign = desk.Open("150100-001.filing-officer", FilingReview.Procedure, "file", Forms.Filing("呼政发〔2026〕1号"), Forms.Package);
        Assert.Equal("LO-1110 makers", desk.Refusal(Head, Cleanup.Procedure, "announce", Special.With("makers", Rows("organ", "150000-900"))));
        Assert.Equal("LO-1110 makers", desk.Refusal("150100-900.director", Cleanup.Procedure, "announce", Special.With("makers", Rows("organ", "152500-001"))));
        Assert.Equal("LO-1110 documents", desk.Refusal(Head, Cleanup.Procedure, "announce", Special.With("documents", Rows("document", desk[foreign].Text("document")!))));
        Assert.Equal("LO-1110 documents", desk.Refusal(Head, Cleanup.Procedure, "announce", Special.With("documents", Rows("document", documents[0])).With("makers", Rows("organ", "150100-001"))));
        Assert.Equal("LO-1110 about", desk.Refusal(Head, Cleanup.Procedure, "announce", Special.With("about", "物业")));
    }

    private static JsonObject Announcement { get; } = Forms.Of(new { title = "2026年规范性文件清理", year = 2026, kind = "regular", due = "2026-12-31" });

    private static JsonObject Conclusion => Forms.Of(new { meeting = "2026年第12次常务会议", summary = "清理情况" });

    private static JsonObject Special => Announcement.With("kind", "special").With("basis", "上位法修改");

    private static JsonArray Rows(string column, params string[] values) => new([.. values.Select(value => (JsonNode)new JsonObject { [column] = value })]);

    private IEnumerable<string> Covered() => desk.Cases.Values.Single(file => file.Procedure == CleanupTask.Name)
        .Value("documents")!.Value.EnumerateArray().Select(row => row.GetProperty("document").GetString()!);

    private string Announced()
    {
        Publish(4);
        return desk.On("2026-04-01").Open(Head, Cleanup.Procedure, "announce", Announcement);
    }

    private void Publish(int count)
    {
        for (var n = 1; n <= count; n++)
        {
            var id = desk.File(Forms.Filing($"锡署发〔2026〕{n}号", $"办法之{n}"));
            desk.Take(Reviewer, id, "register", Forms.Register);
            desk.Take(Reviewer, id, "initial-review", Forms.Initial());
            desk.Take(Head, id, "division-review", Forms.Confirmed());
            desk.Take(Deputy, id, "deputy-review", Forms.Result());
            desk.Take(Director, id, "final-review", Forms.Conclusion());
            desk.Take(Reviewer, id, "publish");
            documents.Add(desk[id].Text("document")!);
        }

        documents.Clear();
        documents.AddRange(desk.DocumentsInForce("152500-001").Select(document => document.Case));
    }

    private CaseFile TaskOf(string maker) => desk.Cases.Values.Single(file => file.Procedure == CleanupTask.Name && file.Parties["maker"] == maker);

    private JsonObject Report(params (string Conclusion, string? Until)[] conclusions) => Forms.Of(new
    {
        conclusions = conclusions.Select((each, at) => new { document = documents[at], conclusion = each.Conclusion, validUntil = each.Until, reason = "任务对象消失" }),
        legalUnit = "同意",
    });
}
