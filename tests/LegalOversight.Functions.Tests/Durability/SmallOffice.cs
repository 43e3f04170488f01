using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Text.Papers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>One legal office, eight departments that file with it, and the forms they fill in.</summary>
internal static class SmallOffice
{
    public const string Office = "150000-900";
    public const string Reviewer = "150000-900.reviewer";
    public const int Makers = 8;
    private const string Signs = "甲乙丙丁戊己庚辛";

    public static string Maker(int at) => $"150000-{101 + at}";

    public static string Filer(int at) => $"{Maker(at)}.filing-officer";

    /// <summary>The posts of the four reviews, in their order.</summary>
    public static IReadOnlyList<string> Reviewers { get; } = [Roles.Reviewer, Roles.DivisionHead, Roles.DeputyDirector, Roles.Director];

    /// <summary>Enters the organs and officers into the register.</summary>
    public static async Task EnrolAsync(Installation installation)
    {
        await EstablishAsync(installation, Office, "自治区人民政府法制办公室", "legalOffice");
        for (var at = 0; at < Makers; at++)
        {
            await EstablishAsync(installation, Maker(at), $"自治区{Signs[at]}厅", "department");
            await EnrolAsync(installation, Filer(at), Maker(at), Roles.FilingOfficer);
        }

        foreach (var role in Reviewers)
        {
            await EnrolAsync(installation, $"{Office}.{role}", Office, role);
        }
    }

    /// <summary>The form of a filing of a maker's nth document.</summary>
    public static JsonObject Filing(int maker, int n, DateOnly today) => new()
    {
        ["title"] = $"{Signs[maker]}类事项管理办法（{n}）",
        ["documentNumber"] = $"内{Signs[maker]}发〔{today.AddDays(-5).Year}〕{n}号",
        ["documentKind"] = "department",
        ["issuedOn"] = Day(today.AddDays(-5)),
        ["publishedOn"] = Day(today.AddDays(-5)),
        ["publishedAt"] = "政府公报",
        ["effectiveOn"] = Day(today.AddDays(25)),
        ["validUntil"] = Day(today.AddYears(2)),
        ["opinionSource"] = "attached",
        ["deliberation"] = "第三次厅务会议",
        ["deliberatedOn"] = Day(today.AddDays(-9)),
        ["signer"] = "主要负责人",
    };

    public static JsonObject Registration() => new() { ["elements"] = new JsonArray("maker", "powers", "rights", "binding", "repeated"), ["isComplete"] = true };

    /// <summary>The steps of a registered filing up to its publication, each by the officer whose post it is.</summary>
    public static IEnumerable<(string Step, Actor By, JsonObject Form)> ReviewAndPublication()
    {
        yield return ("initial-review", By(Roles.Reviewer), new() { ["proposal"] = "pass", ["opinion"] = "合法。" });
        yield return ("division-review", By(Roles.DivisionHead), new() { ["result"] = "agree", ["registration"] = "confirmed", ["opinion"] = "同意。" });
        yield return ("deputy-review", By(Roles.DeputyDirector), new() { ["result"] = "agree", ["opinion"] = "同意。" });
        yield return ("final-review", By(Roles.Director), new() { ["conclusion"] = "pass", ["opinion"] = "通过。" });
        yield return ("publish", By(Roles.Reviewer), []);

        static Actor By(string role) => new($"{Office}.{role}", role, Office);
    }

    /// <summary>A paper to hand in.</summary>
    public static byte[] Paper(string title) => WrittenPaper.Docx(title, null, null, null, ["第一条　为了规范管理，制定本办法。", "第二条　本办法自公布之日起施行。"]);

    /// <summary>Takes a step in process; fails when it is refused.</summary>
    public static async Task<Entry> TakeAsync(Installation installation, Procedure procedure, string step, string id, Actor by, JsonObject form, params FileReference[] files)
    {
        var key = $"{id}:{step}:{(await installation.Log.ReadAsync(id))?.Sequence ?? 0}";
        return await installation.Door.TakeAsync(new(procedure, step, id, null, by, JsonSerializer.SerializeToElement(form), files, key, key)) switch
        {
            StepResult.Logged { Entry: var entry } => entry,
            StepResult.Refused { Refusals: var refusals } => throw new InvalidOperationException($"{step}: {string.Join(' ', refusals.Select(refusal => refusal.Sentence("en")))}"),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>A token of the local issuer, signed with the key of a data directory.</summary>
    public static string Token(string data, Uri address, string officer)
    {
        using var keys = SigningKeys.Open(Path.Combine(data, "identity"));
        var key = new ECDsaSecurityKey(keys.Key) { KeyId = keys.KeyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address.AbsoluteUri,
            Audience = "legaloversight",
            TokenType = "at+jwt",
            Claims = new Dictionary<string, object> { ["sub"] = officer },
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new(key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private static Task<Entry> EstablishAsync(Installation installation, string code, string name, string kind) =>
        TakeAsync(installation, OrganFile.Procedure, "establish", OrganFile.IdOf(code), Actor.System("test"), new() { ["code"] = code, ["name"] = name, ["kind"] = kind, ["from"] = "2013-01-11" });

    private static Task<Entry> EnrolAsync(Installation installation, string officer, string home, string role) =>
        TakeAsync(installation, OfficerFile.Procedure, "enrol", OfficerFile.IdOf(officer), Actor.System("test"), new()
        {
            ["officer"] = officer,
            ["name"] = officer,
            ["home"] = home,
            ["grants"] = new JsonArray(new JsonObject { ["role"] = role, ["organ"] = home, ["from"] = "2013-01-11" }),
        });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
