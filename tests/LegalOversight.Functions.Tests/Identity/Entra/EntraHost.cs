using System.Net;
using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Http.Office;
using LegalOversight.Functions.Identity;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity.Entra;

/// <summary>A server that accepts tokens of Entra ID, over a register with one officer whose account is bound and one whose account is not.</summary>
internal sealed class EntraHost : IAsyncDisposable
{
    public const string Bound = "0b8f6a52-0f5e-4d7c-8a43-000000000001";
    public const string Unbound = "0b8f6a52-0f5e-4d7c-8a43-000000000002";
    public const string Officer = "150000-900.reviewer";
    public const string Other = "150000-900.director";

    private readonly WebApplication app;
    private readonly Machine machine;
    private readonly HttpClient http;

    private EntraHost(WebApplication app, Machine machine, FakeTimeProvider clock, EntraIssuer issuer)
    {
        (this.app, this.machine, Clock, Issuer) = (app, machine, clock, issuer);
        http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
    }

    public FakeTimeProvider Clock { get; }

    public EntraIssuer Issuer { get; }

    public IAuditTrail Audit => machine.Audit;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<EntraHost> StartAsync()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
        var issuer = new EntraIssuer(clock);
        var machine = Machine.Open(Directory.CreateTempSubdirectory("entra").FullName, clock);
        await TakeAsync(machine.Door, "organ", "establish", OrganFile.IdOf("150000-900"), new { code = "150000-900", name = "自治区法制办", kind = "legalOffice", from = "2009-01-01" });
        await TakeAsync(machine.Door, "officer", "enrol", OfficerFile.IdOf(Officer), new { officer = Officer, name = "承办人", home = "150000-900", tenant = EntraIssuer.Tenant, objectId = Bound });
        await TakeAsync(machine.Door, "officer", "enrol", OfficerFile.IdOf(Other), new { officer = Other, name = "主任", home = "150000-900" });

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<Installation>(_ => machine);
        builder.AddEntraTokens(new(Guid.Parse(EntraIssuer.Tenant), Guid.Parse(EntraIssuer.ClientId), EntraIssuer.ClientId, new(EntraIssuer.Host), "openid"), issuer);
        var app = builder.Build();
        app.MapOfficeSettings();
        app.MapGroup("/api/office").RequireAuthorization(OfficeIdentity.Policy).AddEndpointFilter(Caller.Filter).MapGet("/me", (HttpContext context) => new { context.Officer().Id });
        await app.StartAsync(Cancellation);
        return new(app, machine, clock, issuer);
    }

    /// <summary>Asks who the holder of a token is; the token is sent as it stands.</summary>
    public Task<HttpResponseMessage> AskAsync(string? token, string language = "zh-CN")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/office/me");
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return http.SendAsync(request, Cancellation);
    }

    /// <summary>The officer for whom a token is accepted.</summary>
    public async Task<string?> OfficerOfAsync(string token)
    {
        var answer = await AskAsync(token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.JsonAsync()).GetProperty("id").GetString();
    }

    /// <summary>The answer must be the same as without a token, and nothing stands in the audit.</summary>
    public async Task AssertRefusedAsync(string? token)
    {
        var answer = await AskAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().ToString());
        Assert.Equal((await (await AskAsync(null)).TextAsync(), "LO-1401"), (await answer.TextAsync(), (await answer.JsonAsync()).GetProperty("code").GetString()));
        Assert.Equal(0, await LinesAsync());
    }

    /// <summary>The number of lines in the audit.</summary>
    public async Task<long> LinesAsync() => (await Audit.PageAsync(null, null, 1, 10, Cancellation)).Total;

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, Cancellation);

    /// <summary>Binds an account at another instance: what this one holds in memory does not follow.</summary>
    public async Task BindElsewhereAsync(string officer, string objectId)
    {
        using var institutions = new Institutions(machine.Log);
        await institutions.CatchUpAsync(Cancellation);
        var door = new StepDoor(machine.Log, institutions, machine.Ledger, machine.Law, Clock);
        await TakeAsync(door, "officer", "bind", OfficerFile.IdOf(officer), new { tenant = EntraIssuer.Tenant, objectId, basis = "批准" });
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await machine.DisposeAsync();
        Issuer.Dispose();
        Directory.Delete(machine.Data, recursive: true);
    }

    private static async Task TakeAsync(StepDoor door, string procedure, string step, string id, object form)
    {
        var key = Guid.NewGuid().ToString();
        var result = await door.TakeAsync(new StepCommand(Procedures.Named(procedure)!, step, id, null, Actor.System("test"), JsonSerializer.SerializeToElement(form), [], key, key), Cancellation);
        Assert.IsType<StepResult.Logged>(result);
    }
}
