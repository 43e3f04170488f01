using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Embedded.Commands;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace LegalOversight.Browser.Tests;

/// <summary>The real server with the demo region and the built pages on a free port of this machine, and one browser.</summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    /// <summary>An officer of the region who holds two of the four posts of a review.</summary>
    public const string BothPosts = "150000-900.both-posts";

    // How long a person is waited for, in milliseconds: a page on a loaded machine is slow and not wrong.
    private const float Patience = 60_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string directory = Directory.CreateTempSubdirectory("browser").FullName;
    private Machine? machine;
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Origin => app!.Urls.Single();

    public string Password { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var pages = Path.Combine(Repository(), "static-web", "dist");
        Assert.True(File.Exists(Path.Combine(pages, "index.html")), $"{pages} is missing: run `npm run build` in static-web.");
        machine = Machine.Open(directory, TimeProvider.System);
        var demo = await DemoLoading.PrepareAsync(machine, withDemo: true, CancellationToken.None);
        app = Server.Build(machine, "http://127.0.0.1:0", demo, pages);
        DemoLoading.SeedPasswords(app, demo);
        await EnrolAsync(machine, BothPosts, Roles.Reviewer, Roles.DivisionHead);
        app.Services.GetRequiredService<CredentialStore>().Seed([BothPosts], demo!.Password);
        Password = demo.Password;
        await app.StartAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LEGALOVERSIGHT_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    internal async Task<Visitor> OpenAsync(int width, string locale)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = Origin, ViewportSize = new() { Width = width, Height = 900 }, Locale = locale });
        context.SetDefaultTimeout(Patience);
        return new Visitor(this, await context.NewPageAsync());
    }

    /// <summary>Where a case stands; null where there is none.</summary>
    internal async Task<string?> StageOfAsync(string id) => (await machine!.Log.ReadAsync(id, CancellationToken.None))?.Stage;

    /// <summary>Takes a step as an officer whose desk no test looks at, and waits for all that follows from it.</summary>
    internal async Task TakeAsync(Procedure procedure, string step, string id, string officer, object form)
    {
        var (organ, role) = (officer[..10], officer[11..]);
        var key = Guid.NewGuid().ToString();
        var command = new StepCommand(procedure, step, id, null, new Actor(officer, role, organ), JsonSerializer.SerializeToElement(form), [], key, key);
        Assert.IsType<StepResult.Logged>(await machine!.Door.TakeAsync(command, CancellationToken.None));
        while (machine.Log.Messages.Count > 0 || !machine.Followers.All(follower => machine.PositionOf(follower) >= machine.Log.Head) || machine.Log.Messages.Count > 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await (machine?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task EnrolAsync(Machine machine, string officer, params string[] roles)
    {
        var organ = officer[..10];
        var form = new
        {
            officer,
            name = "自治区法制办 兼岗人员",
            home = organ,
            grants = roles.Select(role => new { role, organ, from = "2026-01-01" }),
        };
        var command = new StepCommand(OfficerFile.Procedure, "enrol", OfficerFile.IdOf(officer), null, Actor.System("operator"), JsonSerializer.SerializeToElement(form), [], officer, officer);
        Assert.IsNotType<StepResult.Refused>(await machine.Door.TakeAsync(command, CancellationToken.None));
        await machine.CatchUpAsync(CancellationToken.None);
    }

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "LegalOversight.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository, which holds LegalOversight.sln.");
    }
}
