using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>The whole server on a free port over an empty data directory, with the institutions of three levels.</summary>
internal sealed class OfficeHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SigningKeys keys;

    private OfficeHost(WebApplication app, Machine machine, FakeTimeProvider clock)
    {
        (this.app, Machine, Clock) = (app, machine, clock);
        keys = SigningKeys.Open(Path.Combine(machine.Data, "identity"));
    }

    public Machine Machine { get; }

    public FakeTimeProvider Clock { get; }

    /// <param name="law">What the region set for itself, or null.</param>
    public static async Task<OfficeHost> StartAsync(string? law = null)
    {
        var clock = new FakeTimeProvider(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
        var data = Directory.CreateTempSubdirectory("office").FullName;
        if (law is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(data, "law.json"), law, TestContext.Current.CancellationToken);
        }

        var machine = Machine.Open(data, clock);
        await EnrolAsync(machine);
        var app = Server.Build(machine, "http://127.0.0.1:0", null, null);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, machine, clock);
    }

    /// <summary>An officer at work.</summary>
    public OfficeCaller As(string officer)
    {
        var origin = new Uri(app.Urls.Single() + "/");
        var now = Clock.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = origin.AbsoluteUri,
            Audience = "legaloversight",
            TokenType = "at+jwt",
            Claims = new Dictionary<string, object> { ["sub"] = officer },
            IssuedAt = now,
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddHours(1),
            SigningCredentials = new(new ECDsaSecurityKey(keys.Key) { KeyId = keys.KeyId }, SecurityAlgorithms.EcdsaSha256),
        });
        return new(origin, token, officer);
    }

    /// <summary>Waits until every follower has carried out all that is logged, and all that followed from it.</summary>
    public async Task SettleAsync()
    {
        while (Machine.Log.Messages.Count > 0 || !Machine.Followers.All(follower => Machine.PositionOf(follower) >= Machine.Log.Head) || Machine.Log.Messages.Count > 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Takes a step by the program itself.</summary>
    public static async Task<Entry> TakeAsync(Machine machine, string procedure, string step, string id, object form, Actor? by = null)
    {
        var key = $"test:{procedure}:{step}:{id}:{Guid.NewGuid()}";
        var result = await machine.Door.TakeAsync(new StepCommand(Procedures.Named(procedure)!, step, id, null, by ?? Actor.System("test"), JsonSerializer.SerializeToElement(form), [], key, key), TestContext.Current.CancellationToken);
        return result is StepResult.Logged { Entry: var entry } ? entry : throw new InvalidOperationException(string.Join(" ", ((StepResult.Refused)result).Refusals.Select(refusal => refusal.Sentence("en"))));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        keys.Dispose();
        await Machine.DisposeAsync();
        Directory.Delete(Machine.Data, recursive: true);
    }

    private static async Task EnrolAsync(Machine machine)
    {
        (string Code, string Name, string Kind)[] organs =
        [
            ("150000-001", "自治区人民政府", "government"), ("150000-101", "自治区发展和改革委员会", "department"), ("150000-900", "自治区法制办", "legalOffice"),
            ("150100-001", "呼和浩特市人民政府", "government"), ("150100-101", "呼和浩特市发展和改革委员会", "department"), ("150100-900", "呼和浩特市法制办", "legalOffice"),
            ("150102-001", "新城区人民政府", "government"), ("150200-001", "包头市人民政府", "government"), ("150200-900", "包头市法制办", "legalOffice"),
        ];
        foreach (var (code, name, kind) in organs)
        {
            await TakeAsync(machine, "organ", "establish", OrganFile.IdOf(code), new { code, name, shortName = "", kind, from = "2009-01-01" });
        }

        (string Organ, string Role)[] officers =
        [
            ("150000-101", Roles.FilingOfficer), ("150000-101", Roles.Statistician), ("150000-900", Roles.Reviewer), ("150000-900", Roles.DivisionHead), ("150000-900", Roles.DeputyDirector), ("150000-900", Roles.Director),
            ("150000-900", Roles.Administrator), ("150000-900", Roles.Auditor), ("150100-001", Roles.FilingOfficer), ("150100-101", Roles.FilingOfficer),
            ("150100-900", Roles.Reviewer), ("150100-900", Roles.Director), ("150100-900", Roles.Statistician), ("150200-001", Roles.FilingOfficer), ("150200-900", Roles.Reviewer),
        ];
        foreach (var (organ, role) in officers)
        {
            var officer = $"{organ}.{role}";
            await TakeAsync(machine, "officer", "enrol", OfficerFile.IdOf(officer), new { officer, name = $"{organ} {role}", home = organ, grants = new[] { new { role, organ, from = "2009-01-01" } } });
        }
    }
}
