using System.Net.Sockets;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Http;
using LegalOversight.Functions.Identity;
using LegalOversight.Functions.Triggers;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Messaging.OneMachine;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
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
    /// <param name="listening">A socket that listens there already, or null.</param>
    public static WebApplication Build(Machine machine, string url, IDemoOfficers? demo, string? wwwroot, Socket? listening = null)
    {
        var builder = Foundation.Lay(() => machine, machine.Clock, url);
        var services = builder.Services;
        services.AddSingleton<IOfficerNames>(new RegisteredNames(machine));
        if (demo is not null)
        {
            services.AddSingleton(demo);
        }

        if (listening is not null)
        {
            services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => listening);
        }

        foreach (var follower in machine.Followers)
        {
            services.AddSingleton<IHostedService>(provider => new FollowerPump(machine.Log, follower, machine.PlaceOf(follower), machine.Clock, provider.GetRequiredService<ILogger<FollowerPump>>()));
        }

        services.AddSingleton<IHostedService>(provider => new QueuePump(machine.Log.Messages, machine.Deliveries, machine.DeadLetters, machine.Clock, provider.GetRequiredService<ILogger<QueuePump>>()));
        services.AddSingleton<IHostedService>(provider => new Timers(machine, provider.GetRequiredService<Deadlines>(), provider.GetRequiredService<Reconcile>(), provider.GetRequiredService<ILogger<Timers>>()));
        services.AddSingleton<IHostedService>(provider => new SealTimer(machine, provider.GetRequiredService<SigningKeys>(), provider.GetRequiredService<ILogger<SealTimer>>()));
        services.AddSingleton(provider => SecurityHeaders.For(files: null, provider.GetRequiredService<IOptions<IdentitySettings>>().Value.Authority));
        builder.AddTelemetry();
        builder.AddLocalSignIn(machine.Data);
        builder.AddOfficeTokens();

        var app = builder.Build();
        app.Use(Guard.Answer);
        if (wwwroot is not null && Directory.Exists(wwwroot))
        {
            Pages.Use(app, new PhysicalFileProvider(Path.GetFullPath(wwwroot)));
        }

        app.MapLocalSignIn();
        Doors.Map(app);
        return app;
    }
}
