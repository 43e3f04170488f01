using System.Security.Claims;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LegalOversight.Functions.Tests.Identity;

/// <summary>Kestrel on a free port of this machine with sign-in, token check and one office endpoint.</summary>
internal sealed class SignInHost : IAsyncDisposable
{
    public const string Officer = "150000-900.director";
    public const string Password = "grassland-2017";
    public const string Struck = "150000-900.deputy-director";

    private readonly WebApplication app;

    private SignInHost(WebApplication app, FakeTimeProvider clock, string directory)
    {
        this.app = app;
        Clock = clock;
        Directory = directory;
    }

    public FakeTimeProvider Clock { get; }

    public string Directory { get; }

    public Uri Origin => new(app.Urls.Single() + "/");

    public CredentialStore Credentials => app.Services.GetRequiredService<CredentialStore>();

    public static async Task<SignInHost> StartAsync(
        string? directory = null, FakeTimeProvider? clock = null, bool demo = true, params (string Key, string Value)[] settings)
    {
        directory ??= System.IO.Directory.CreateTempSubdirectory("signin").FullName;
        clock ??= new FakeTimeProvider(DateTimeOffset.UtcNow);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
        var invented = new InventedDemo();
        builder.Services.AddSingleton<IOfficerNames>(invented);
        if (demo)
        {
            builder.Services.AddSingleton<IDemoOfficers>(invented);
        }

        builder.AddLocalSignIn(directory);
        builder.AddOfficeTokens();
        var app = builder.Build();
        app.MapLocalSignIn();
        app.MapOfficeSettings();
        app.MapGet("/api/office/me", (ClaimsPrincipal caller) => new { Id = caller.FindFirstValue("sub"), caller.Identity!.Name })
            .RequireAuthorization(OfficeIdentity.Policy);
        var host = new SignInHost(app, clock, directory);
        host.Credentials.Set(Officer, Password, mustChange: false);
        host.Credentials.Set(Struck, Password, mustChange: false);
        host.Credentials.Seed(invented.In("en").Select(officer => officer.Id), invented.Password);
        await app.StartAsync();
        return host;
    }

    public Browser Open() => new(Origin);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
