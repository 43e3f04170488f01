using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments.Papers;

/// <summary>
/// Walks that take every step that issues a paper, with forms filled in to the last field; or leanly, when every
/// field that a step can do without is left out.
/// </summary>
internal sealed class PaperWalks(bool lean)
{
    private const string Maker = League;
    private int filed;

    public Desk Desk { get; } = new();

    /// <summary>The forms of the steps that were taken, by case and sequence, as they were filled in.</summary>
    public Dictionary<(string Case, long Sequence), JsonObject> Stated { get; } = [];

    public static PaperWalks All(bool lean)
    {
        var walks = new PaperWalks(lean);
        walks.Drafts();
        walks.Filings();
        walks.Suggestions();
        walks.Reminders();
        walks.Catalogue();
        walks.Cleanups();
        walks.Directory();
        return walks;
    }

    private void Drafts()
    {
        var id = Open(Maker, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
        Take(Reviewer, id, "request-supplement", new { demand = "1.征求意见情况\n2.起草说明", by = "2026-03-10" });
        Take(Maker, id, "supplement", new { statement = "已补充" });
        Take(Reviewer, id, "accept");
        Take(Reviewer, id, "opinion", Forms.Legality("unlawful").With("earlyReason", "情况清楚"));
        Take(Maker, id, "resubmit", new { statement = "已修改" }, "draft");
        Take(Reviewer, id, "accept");
        Take(Reviewer, id, "opinion", Forms.Legality("lawful").With("earlyReason", "情况清楚"));
        Desk.On("2026-03-20");
        Take(Maker, id, "deliberate", Forms.Deliberation.With("opinionAdopted", true));
        var form = Filing().With("issuedOn", "2026-03-20").With("publishedOn", "2026-03-20");
        Take(Maker, id, "publish", Forms.Publication.With("documentNumber", form["documentNumber"]!.DeepClone()), "official-text");
        Open(Maker, FilingReview.Procedure, "file", form.With("opinionSource", "here").With("preReview", id), "filing-report", "official-text");
        var returned = Open(Maker, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
        Take(Reviewer, returned, "return", new { demand = "不属于规范性文件" });
        var revised = Open(Maker, PreIssuanceReview.Procedure, "submit", Forms.Draft, Forms.DraftPackage);
        Take(Reviewer, revised, "accept");
        Take(Reviewer, revised, "opinion", Forms.Legality("revise").With("earlyReason", "情况清楚"));
    }

    private void Filings()
    {
        foreach (var reason in FilingReview.Procedure.StepNamed("refuse")!.Form[0].Choices)
        {
            Take(Reviewer, File(), "refuse", new { reason = reason.Value, explanation = "未涉及公民权利义务" });
        }

        var id = File();
        Take(Reviewer, id, "request-completion", new { faults = new[] { "basis", "other" }, demand = "补充制定依据" });
        Take(Maker, id, "complete", new { statement = "已补正" });
        Register(id);
        Take(Reviewer, id, "request-explanation", new { questions = "一、第五条的依据\n二、第八条的含义", replyBy = "2026-05-01", contact = "王某 0471-1234567" });
        Take(Maker, id, "explain", new { answer = "依据为上位法第三条" });
        Take(Reviewer, id, "coordinate", new
        {
            otherMaker = "呼和浩特市人民政府",
            otherTitle = "呼和浩特市牧区道路管理办法",
            otherNumber = "呼政发〔2025〕7号",
            provision = "第五条",
            otherProvision = "第九条",
            conflict = "对同一路段的养护主体规定不一致",
            coordination = "由旗县人民政府养护",
            replyBy = "2026-05-11",
            contact = "王某 0471-1234567",
        });
        Take(Reviewer, id, "coordinated", new { agreement = "agreed", outcome = "双方同意由旗县人民政府养护" });
        Conclude(id, "pass");
        Take(Reviewer, id, "publish", new { subject = "农牧业" });
        Conclude(Register(File()), "drafting");
        foreach (var decision in new[] { "revoke", "alter", "suspend", "dismiss" })
        {
            Decide(Conclude(Register(File()), "problem"), decision);
        }
    }

    private void Suggestions()
    {
        foreach (var (finding, conclusion) in new[] { ("lawful", "pass"), ("lawful", "drafting"), ("problem", "problem") })
        {
            var document = Desk.Cases.Values.First(file => file.Procedure == NormativeDocument.Name && file.Stage == "in-force").Id;
            var id = Suggest(document);
            Take(Reviewer, id, "accept", new { review = true, remark = "受理" });
            var review = Desk.Cases.Values.Last(file => file.Procedure == FilingReview.Name && file.Text("suggestion") == id).Id;
            Conclude(review, conclusion);
            if (conclusion == "problem")
            {
                Decide(review, "suspend");
            }
            else
            {
                Take(Reviewer, review, "publish", new { subject = "农牧业" });
            }

            Take(Reviewer, id, "propose-reply", finding == "problem" ? Forms.Of(new { finding, remedy = "amend", foundIn = review, draft = "拟答复" }) : Forms.Of(new { finding, foundIn = review, draft = "拟答复" }));
            Take(Director, id, "reply", new { result = "approve", reply = "经审查，该文件的规定有上位法依据。" });
        }

        Take(Reviewer, Suggest(Unattached()), "decline", new { reply = "所提文件不属于规范性文件" });
    }

    // Imported long ago, of no maker in the register, without number or dates.
    private string Unattached() => Open("system", NormativeDocument.Procedure, "import", Forms.Of(new { title = "草原防火规定", level = "政府行政规范性文件", externalId = "1", standing = "in-force" }));

    private string Suggest(string document) => Open("public", CitizenSuggestion.Procedure, "submit", Forms.Of(new
    {
        document,
        requesterName = "张某",
        requesterContact = "13800000000",
        articlesConcerned = "第五条",
        reasons = "第五条增设许可",
        addressee = "office",
        code = $"S{Desk.Cases.Count}",
    }));

    private void Reminders()
    {
        foreach (var document in Desk.Cases.Values.Where(file => file.Procedure == NormativeDocument.Name && file.Stage == "in-force").Select(file => file.Id).ToList())
        {
            Take("system", document, "remind", new { days = 90, validUntil = "2031-04-10" });
        }
    }

    private void Catalogue()
    {
        var row = new { title = "锡林郭勒盟草原保护办法", documentNumber = "锡署发〔2025〕3号", issuedOn = "2025-05-06", published = true };
        var form = Forms.Of(new { year = 2025, rows = new[] { row }, none = false });
        var catalogue = Open(Maker, YearlyCatalogue.Procedure, "submit", form, "catalogue");
        Take(Maker, catalogue, "correct", form, "catalogue");
        Open(Maker, YearlyCatalogue.Procedure, "submit", Forms.Of(new { year = 2024, none = true }));
        Open("system", FilingNotice.Procedure, "issue", Forms.Of(new { catalogue = Desk.Cases.Values.First(file => file.Procedure == YearlyCatalogue.Name).Id, review = Desk.Cases.Values.First(file => file.Stage == "issued" && file.Procedure == PreIssuanceReview.Name).Id, title = "办法", documentNumber = "锡署发〔2026〕70号", issuedOn = "2026-02-27", publishedOn = "2026-03-02", maker = "152500-001", office = "150000-900" }));
        var notice = FilingNotice.IdOf("152500-001", "锡署发〔2025〕3号");
        Desk.After(30);
        Take(Head, notice, "criticise", new { content = "（一）立即补报\n（二）查明原因" });
        var answer = new { filing = Desk.Cases.Values.First(file => file.Procedure == FilingReview.Name && file.Stage != "refused").Id, on = "2026-05-06" };
        Take("system", notice, "filed", answer);
        Take("system", notice, "misdirected", answer);
    }

    private void Cleanups()
    {
        foreach (var kind in new[] { "regular", "special" })
        {
            var form = Forms.Of(new { title = "2026年规范性文件清理", year = 2026, kind, due = "2026-11-30", publishDue = "2026-12-31", scope = "全区规范性文件", standards = "1.抵触的废止\n2.过时的宣布失效", contact = "王某" });
            var id = Open(Director, Cleanup.Procedure, "announce", kind == "special" ? form
                .With("basis", "《国务院关于修改部分行政法规的决定》")
                .With("makers", new JsonArray(Forms.Of(new { organ = "152500-001" })))
                .With("documents", new JsonArray(Forms.Of(new { document = Desk.DocumentsInForce("152500-001")[0].Case })))
                .With("about", "办法") : form);
            foreach (var task in Desk.Cases.Values.Where(file => file.Procedure == CleanupTask.Name && file.Text("campaign") == id && file.Parties["maker"] == "152500-001").Select(file => file.Id).ToList())
            {
                string[] conclusions = ["continue", "amend", "abolish", "lapse"];
                var rows = Desk[task].Opening.Value("documents")!.Value.EnumerateArray().Select((row, i) => new { document = row.GetProperty("document").GetString(), name = "文件", conclusion = conclusions[i % 4], validUntil = "2030-01-01", reason = "理由" }).ToArray();
                Take(Maker, task, "report", new { conclusions = rows, legalUnit = "已核对" });
                Take(Reviewer, task, "accept", new { opinion = "认可" });
            }

            Take(Director, id, "conclude", new { meeting = "2026年第12次常务会议", summary = "清理完成" });
        }
    }

    private void Directory()
    {
        Open(Head, FilingDirectory.Procedure, "publish", Forms.Of(new { year = 2026, part = 1 }));
        Desk.On("2026-07-01");
        Open(Head, FilingDirectory.Procedure, "publish", Forms.Of(new { year = 2026, part = 2 }));
    }

    private void Decide(string id, string decision)
    {
        Take(Maker, id, "report-correction", Forms.Correction("amend"), "corrected-text");
        Take(Head, id, "request-government", new { request = decision == "dismiss" ? "revoke" : decision, reasons = "逾期未改正", contact = "王某" });
        var form = Forms.Decision(decision);
        Take(Director, id, "government-decision", decision == "dismiss" ? form : form.With("provisions", "第五条").With("from", "2026-07-01"));
    }

    private string Conclude(string id, string conclusion)
    {
        var initial = Forms.Initial(conclusion).With("concerns", new JsonArray("powers"));
        Take(Reviewer, id, "initial-review", conclusion switch
        {
            "problem" => initial.With("problems", JsonSerializer.SerializeToNode(Forms.Problems)),
            "drafting" => initial.With("flaws", JsonSerializer.SerializeToNode(Forms.Flaws)),
            _ => initial,
        });
        Take(Head, id, "division-review", Forms.Confirmed(Desk[id].LastOf("register") is null ? "none" : "confirmed").With("concerns", new JsonArray("propriety")));
        Take(Deputy, id, "deputy-review", Forms.Result().With("concerns", new JsonArray("propriety")));
        Take(Director, id, "final-review", Forms.Conclusion(conclusion));
        return id;
    }

    private JsonObject Filing() => Forms.Filing($"锡署发〔2026〕{++filed}号")
        .With("effectiveReason", "保障草原防火")
        .With("jointMakers", "锡林郭勒盟林业和草原局")
        .With("contact", "李某 0479-1234567")
        .With("expedited", true)
        .With("urgency", "防火紧急措施")
        .With("preReview", "pr-none");

    private string File() => Open(Maker, FilingReview.Procedure, "file", Filing(), Forms.Package);

    private string Register(string id)
    {
        Take(Reviewer, id, "register", Forms.Register.With("exclusions", new JsonArray("planning")).With("normativeBecause", "规定了公民的义务").With("remark", "齐备"));
        return id;
    }

    private string Open(string officer, Procedure procedure, string step, JsonObject form, params string[] materials)
    {
        var stated = lean ? Leanest(null, officer, procedure, step, form, materials) : form;
        var id = Desk.Open(officer, procedure, step, stated, materials);
        Stated[(id, 1)] = stated;
        return id;
    }

    private void Take(string officer, string id, string step, object? form = null, params string[] materials)
    {
        // The same role in the office of this case: a league's drafts are reviewed by its own office.
        officer = officer.Replace("150000-900", Desk[id].Parties.GetValueOrDefault("office"), StringComparison.Ordinal);
        var full = form as JsonObject ?? Forms.Of(form ?? new { });
        var stated = lean ? Leanest(Desk[id], officer, Procedures.Of(Desk[id]), step, full, materials) : full;
        Stated[(id, Desk.Take(officer, id, step, stated, materials).Sequence)] = stated;
    }

    private JsonObject Leanest(CaseFile? file, string officer, Procedure procedure, string step, JsonObject form, string[] materials)
    {
        var files = materials.Select(material => new FileReference(material, $"{material}.docx", procedure.StepNamed(step)!.Materials.First(each => each.Name == material).Accept[0], 1000, material)).ToList();
        Entry? Taken(JsonObject tried) =>
            procedure.Take(file, file?.Id ?? "new", new(step, Desk.ActorOf(officer), JsonSerializer.SerializeToElement(tried), files), Desk.Surroundings) is StepOutcome.Taken { Draft.Entry: var entry } ? entry : null;
        string? Way(Entry? entry) => entry is null ? null : string.Join(
            ',',
            procedure.ProductsOf(entry).Select(product => product.Instrument)
                .Concat((procedure.Reactions.GetValueOrDefault(entry.Step)?.Invoke(file?.With(entry) ?? CaseFile.Fold([entry]), entry, Desk.Surroundings) ?? []).Select(message => message.Step))
                .Prepend(entry.Stage));

        var way = Way(Taken(form));
        return form.Select(field => field.Key).Aggregate(form, (kept, field) => Way(Taken(kept.Without(field))) == way ? kept.Without(field) : kept);
    }
}
