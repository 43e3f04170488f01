using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Law.Tests.NormativeDocuments;

/// <summary>Forms as officers fill them in.</summary>
internal static class Forms
{
    public static readonly string[] Package = ["filing-report", "official-text", "legality-opinion"];
    public static readonly string[] DraftPackage = ["draft", "explanation", "basis", "opinions", "own-opinion"];

    public static JsonObject Of(object form) => (JsonObject)JsonSerializer.SerializeToNode(form)!;

    public static JsonObject With(this JsonObject form, string name, JsonNode? value)
    {
        var changed = (JsonObject)form.DeepClone();
        changed[name] = value;
        return changed;
    }

    public static JsonObject Without(this JsonObject form, string name)
    {
        var changed = (JsonObject)form.DeepClone();
        changed.Remove(name);
        return changed;
    }

    /// <summary>A document published on 2 March 2026, reviewed by the legal office of the maker's level.</summary>
    public static JsonObject Filing(string documentNumber = "锡署发〔2026〕7号", string title = "锡林郭勒盟草原防火管理办法") => Of(new
    {
        title,
        documentNumber,
        documentKind = "government",
        issuedOn = "2026-02-27",
        publishedOn = "2026-03-02",
        publishedAt = "https://www.xlgl.gov.cn/",
        effectiveOn = "2026-04-10",
        validUntil = "2031-04-10",
        opinionSource = "office",
        deliberation = "2026年第2次盟长办公会议",
        deliberatedOn = "2026-02-20",
        signer = "盟长",
    });

    /// <summary>The form with the kind of document that a maker makes, by its number: governments and townships, departments and organisations.</summary>
    public static JsonObject Of(this JsonObject form, string maker) => form.With("documentKind", maker[^3..] is "001" or "800" ? "government" : "department");

    public static JsonObject Register { get; } = Of(new { elements = new[] { "maker", "powers", "rights", "binding", "repeated" }, isComplete = true });

    public static JsonObject Draft { get; } = Of(new { title = "锡林郭勒盟草原防火管理办法", documentKind = "government", reviewer = "government" });

    public static JsonObject Legality(string conclusion) => Of(new
    {
        @checks = conclusion == "lawful" ? new[] { "maker", "powers", "content", "prohibited", "rights", "duties", "procedure" } : ["maker"],
        conclusion,
        opinion = "意见",
    });

    public static JsonObject Deliberation { get; } = Of(new { body = "executive", on = "2026-03-20", minutes = "〔2026〕3号", decision = "adopted" });

    /// <summary>The document that was reviewed in this system: deliberated, issued and published on 20 March 2026.</summary>
    public static JsonObject Reviewed(string review, string documentNumber = "锡署发〔2026〕7号") =>
        Filing(documentNumber).With("issuedOn", "2026-03-20").With("publishedOn", "2026-03-20").With("opinionSource", "here").With("preReview", review);

    public static JsonObject Publication { get; } = Of(Reviewed("").Where(field => field.Key is not ("title" or "documentKind" or "opinionSource" or "preReview" or "deliberation" or "deliberatedOn" or "signer")).ToDictionary(field => field.Key, field => field.Value));

    public static JsonObject Initial(string proposal = "pass") => proposal == "problem"
        ? Of(new { proposal, concerns = new[] { "powers" }, opinion = "初审意见" })
        : Of(new { proposal, opinion = "初审意见" });

    public static JsonObject Result(string result = "agree") => Of(new { result, opinion = "意见" });

    /// <summary>The head of division agrees and confirms the registration; "none" where there was no registration.</summary>
    public static JsonObject Confirmed(string registration = "confirmed") => Result().With("registration", registration);

    public static JsonObject Conclusion(string conclusion = "pass") => conclusion switch
    {
        "problem" => Of(new { conclusion, concerns = new[] { "powers" }, demand = "amend", problems = Problems, opinion = "终审意见" }),
        "drafting" => Of(new { conclusion, flaws = Flaws, opinion = "终审意见" }),
        _ => Of(new { conclusion, opinion = "终审意见" }),
    };

    public static object[] Problems { get; } = [new { provision = "第五条", problem = "增设行政许可。", violated = "《中华人民共和国行政许可法》第十七条" }];

    public static object[] Flaws { get; } = [new { provision = "第八条", flaw = "条款引用有误", advice = "改为引用第七条" }];

    public static JsonObject Correction(string measure) => Of(new { measure, on = "2026-03-02", byDocument = "锡署发〔2026〕19号", statement = "已纠正" });

    public static JsonObject Decision(string decision) => Of(new { decision, byDocument = "内政发〔2026〕30号", on = "2026-03-20", content = "决定内容" });
}
