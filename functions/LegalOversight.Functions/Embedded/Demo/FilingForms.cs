using System.Globalization;
using System.Text.Json.Nodes;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The forms of a filing and of its review, filled in.</summary>
internal static class FilingForms
{
    private static readonly Dictionary<string, string> Faults = new()
    {
        ["powers"] = "自行设定了法律、法规没有规定的处罚和强制手段，超越了制定机关的法定权限",
        ["contradiction"] = "增加了上位法没有规定的义务，与上位法的规定相抵触",
        ["conflict"] = "答复期限与国家关于政务数据共享的规定不一致",
        ["propriety"] = "不利后果与行为的性质和程度不相当，规定不适当",
        ["prohibited"] = "违法设定行政许可和收费事项，属于规范性文件不得规定的内容",
    };

    private static readonly Dictionary<string, string> Violated = new()
    {
        ["powers"] = "《中华人民共和国行政处罚法》第十六条",
        ["contradiction"] = "《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）",
        ["conflict"] = "国家关于政务数据共享",
        ["propriety"] = "《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）",
        ["prohibited"] = "《中华人民共和国行政许可法》第十七条",
    };

    private static readonly string[] Passing =
    [
        "制定主体适格，内容未超越权限，与上位法不抵触，程序符合规定，有效期已标明。",
        "经对照上位法逐条核对，未发现抵触情形；权利义务设定有依据，程序完备。",
        "与现行同类文件相衔接，未设定禁止设定的事项，规定适当。",
    ];

    public static JsonObject File(DemoDocument document, bool here = false)
    {
        var form = Particulars(document);
        form["title"] = document.Notice;
        form["documentKind"] = Kind(document);
        form["opinionSource"] = here ? "here" : Kind(document) == "government" ? "office" : "attached";
        form["deliberation"] = $"{document.IssuedOn.Year}年第{document.IssuedOn.Month}次{(Kind(document) == "government" ? "常务会议" : "办公会议")}";
        form["deliberatedOn"] = Day(document.IssuedOn.AddDays(-4));
        form["signer"] = "主要负责人";
        if (here)
        {
            form["preReview"] = document.ReviewCase;
        }

        return form;
    }

    public static JsonObject Particulars(DemoDocument document) => new()
    {
        ["documentNumber"] = document.Number,
        ["issuedOn"] = Day(document.IssuedOn),
        ["publishedOn"] = Day(document.IssuedOn),
        ["publishedAt"] = $"{document.Organ.Name}门户网站、政府公报",
        ["effectiveOn"] = Day(document.EffectiveOn),
        ["validUntil"] = Day(document.ValidUntil),
    };

    public static string Kind(DemoDocument document) => document.Maker.EndsWith("-001", StringComparison.Ordinal) ? "government" : "department";

    public static JsonObject Register() => new() { ["elements"] = new JsonArray("maker", "powers", "rights", "binding", "repeated"), ["isComplete"] = true };

    public static JsonObject RequestCompletion() => new()
    {
        ["faults"] = new JsonArray("explanation", "basis"),
        ["demand"] = "请补充起草说明和制定依据，起草说明应当写明征求意见及采纳情况。",
    };

    public static JsonObject Initial(DemoDocument document, bool problem) => problem
        ? new()
        {
            ["concerns"] = new JsonArray(document.Concern),
            ["proposal"] = "problem",
            ["opinion"] = $"经审查，该文件有关条款{Faults[document.Concern]}，建议责成制定机关纠正。",
        }
        : new()
        {
            ["proposal"] = document.IsClumsy ? "drafting" : "pass",
            ["opinion"] = document.IsClumsy ? "内容合法。个别条款表述不够严谨，建议提出处理意见后通过。" : Pick(Passing, document),
        };

    public static JsonObject Agree(bool problem) => new()
    {
        ["result"] = "agree",
        ["opinion"] = problem ? "同意初审意见，应当要求制定机关限期纠正。" : "同意初审意见，报下一环节。",
    };

    public static JsonObject Confirm(bool problem)
    {
        var form = Agree(problem);
        form["registration"] = "confirmed";
        return form;
    }

    public static JsonObject Final(DemoDocument document, bool problem) => problem
        ? new()
        {
            ["conclusion"] = "problem",
            ["concerns"] = new JsonArray(document.Concern),
            ["demand"] = document.Scenario == "abolished" ? "abolish" : "amend",
            ["problems"] = new JsonArray(new JsonObject { ["provision"] = "有关条款", ["problem"] = Faults[document.Concern], ["violated"] = Violated[document.Concern] }),
            ["opinion"] = $"该文件有关条款{Faults[document.Concern]}，请在三十日内自行纠正并书面报告。",
        }
        : document.IsClumsy ? new()
        {
            ["conclusion"] = "drafting",
            ["flaws"] = new JsonArray(new JsonObject { ["provision"] = "有关条款", ["flaw"] = "表述不够严谨", ["advice"] = "在下次修改时完善表述" }),
            ["opinion"] = "内容合法，准予通过；请制定机关在下次修改时完善有关条款的表述。",
        }
        : new()
        {
            ["conclusion"] = "pass",
            ["opinion"] = "审查通过，准予列入现行有效文件目录。",
        };

    public static JsonObject Publish(DemoDocument document) => new() { ["subject"] = document.Subject };

    public static JsonObject ReportCorrection(DemoDocument document, DateOnly on, string number) => new()
    {
        ["measure"] = document.Scenario == "abolished" ? "abolish" : "amend",
        ["on"] = Day(on),
        ["byDocument"] = number,
        ["statement"] = document.Scenario == "abolished" ? "已按照审查意见废止该文件，并在门户网站公布。" : "已按照审查意见修改有关条款，并重新公布全文。",
    };

    public static JsonObject Decision(DemoDocument document, string decision, DateOnly on) => new()
    {
        ["decision"] = decision,
        ["byDocument"] = $"{DemoInstitutions.Organ($"{document.Office[..6]}-001").Sign}〔{on.Year}〕{document.Serial + 100}号",
        ["on"] = Day(on),
        ["content"] = decision switch
        {
            "revoke" => $"《{document.Title}》{Faults[document.Concern]}，予以撤销，自本决定作出之日起不再执行。",
            "suspend" => $"《{document.Title}》有关条款{Faults[document.Concern]}，自即日起停止执行，由制定机关修改后重新公布。",
            _ => $"《{document.Title}》有关条款{Faults[document.Concern]}，对该条款予以变更，删去不适当的内容。",
        },
        ["provisions"] = decision == "alter" ? "第八条" : null,
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pick(string[] among, DemoDocument document) => among[(document.Serial + document.Maker[3]) % among.Length];
}
