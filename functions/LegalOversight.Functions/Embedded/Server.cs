using System.Text.Encodings.Web;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Http;
using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Http.Public;
using LegalOversight.Functions.Identity;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Messaging.OneMachine;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Embedded;

/// <summary>The web server on one machine.</summary>
internal static class Server
{
    /// <summary>Builds the server over an open machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="url">Where it listens.</param>
    /// <param name="demo">The demo's officers, or null when no demo is loaded.</param>
    /// <param name="wwwroot">The built web pages, or null when there are none.</param>
    public static WebApplication Build(Machine machine, string url, IDemoOfficers? demo, string? wwwroot)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 100L << 20;
            // 10,000 Chinese characters in an address: too long a query is told so in words, and not by a bare 414.
            kestrel.Limits.MaxRequestLineSize = 128 << 10;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // It has nothing to say that Guard does not, and with a logger it would make an activity for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton(machine.Clock);
        services.AddSingleton<Installation>(_ => machine);
        services.AddSingleton<IOfficerNames>(new RegisteredNames(machine));
        if (demo is not null)
        {
            services.AddSingleton(demo);
        }

        foreach (var follower in machine.Followers)
        {
            services.AddSingleton<IHostedService>(provider => new FollowerPump(machine.Log, follower, machine.PlaceOf(follower), machine.Clock, provider.GetRequiredService<ILogger<FollowerPump>>()));
        }

        services.AddSingleton<IHostedService>(provider => new QueuePump(machine.Log.Messages, machine.Deliveries, machine.DeadLetters, machine.Clock, provider.GetRequiredService<ILogger<QueuePump>>()));
        services.AddHostedService<Timers>();
        services.AddSingleton<IHostedService>(provider => new SealTimer(machine, provider.GetRequiredService<SigningKeys>(), provider.GetRequiredService<ILogger<SealTimer>>()));
        services.AddSingleton<VerificationRun>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        });
        services.AddSingleton<IStartupFilter, HeadRequests>();
        services.AddOpenApi();
        services.AddSingleton(provider => SecurityHeaders.For(files: null, provider.GetRequiredService<IOptions<IdentitySettings>>().Value.Authority));
        builder.AddLocalSignIn(machine.Data);
        builder.AddOfficeTokens();

        var app = builder.Build();
        app.Use(Guard.Answer);
        if (wwwroot is not null && Directory.Exists(wwwroot))
        {
            Pages.Use(app, new PhysicalFileProvider(Path.GetFullPath(wwwroot)));
        }

        Doors.Map(app);
        return app;
    }
}
