using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Http.Public;
using LegalOversight.Functions.Triggers;

namespace LegalOversight.Functions.Http;

/// <summary>What the web server is made of, wherever it runs.</summary>
internal static class Foundation
{
    /// <summary>A builder with everything but sign-in and what carries the log on.</summary>
    /// <param name="installation">The installation, by the time of the first request.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="url">Where it listens.</param>
    public static WebApplicationBuilder Lay(Func<Installation> installation, TimeProvider clock, string url)
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
        services.AddSingleton(clock);
        services.AddSingleton(_ => installation());
        services.AddSingleton<VerificationRun>();
        services.AddSingleton<Reconcile>();
        services.AddSingleton<Deadlines>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        services.AddSingleton<IStartupFilter, HeadRequests>();
        services.AddOpenApi();
        return builder;
    }
}
