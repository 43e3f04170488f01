using System.Runtime.CompilerServices;
using Azure.Monitor.OpenTelemetry.Exporter;
using LegalOversight.Functions.Hosted;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Tracing;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LegalOversight.Functions;

/// <summary>
/// Sends traces, metrics and logs by OpenTelemetry: to Application Insights, and by OTLP to where OTEL_EXPORTER_OTLP_ENDPOINT says.
/// Where neither is set nothing is registered, so that nothing is listened for and nothing costs.
/// </summary>
internal static class TelemetryExport
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Path = "url.path", Query = "url.query";

    /// <summary>Registers what is wanted.</summary>
    /// <param name="builder">The program; its configuration says where OTLP goes.</param>
    /// <param name="cloud">The installation on Azure, whose settings say where Application Insights is; null on one machine.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, CloudSettings? cloud = null)
    {
        var otlp = !string.IsNullOrEmpty(builder.Configuration[OtlpEndpoint]);
        if (otlp || cloud?.Insights is not null)
        {
            Register(builder, cloud, otlp);
        }
    }

    // A method of its own, so that no library of OpenTelemetry is loaded where nothing is sent.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register(WebApplicationBuilder builder, CloudSettings? cloud, bool otlp)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("LegalOversight").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(Traces.SourceName).AddAspNetCoreInstrumentation(requests =>
            {
                requests.Filter = context => !IsProbe(context.Request.Path);
                requests.EnrichWithHttpResponse = (span, response) => span.SetTag(Path, Telemetry.RouteOf(response.HttpContext)).SetTag(Query, null);
            }))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.MeterName, CosmosStore.MeterName, "Microsoft.AspNetCore.Hosting"))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        if (otlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (cloud?.Insights is not null)
        {
            // Its statistics about itself would go to its maker, past every private network.
            Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
            Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_SDKSTATS_DISABLED", "true");
            var credential = cloud.Credential();
            void Configure(AzureMonitorExporterOptions insights)
            {
                insights.ConnectionString = cloud.Insights;
                insights.Credential = credential;
                insights.Transport = cloud.Transport() ?? insights.Transport;
                insights.EnableLiveMetrics = false;

                // Whole traces and every error, unless the standard variables ask for a part.
                insights.EnableTraceBasedLogsSampler = false;
                if (string.IsNullOrEmpty(builder.Configuration["OTEL_TRACES_SAMPLER"]))
                {
                    insights.TracesPerSecond = null;
                }
            }

            telemetry
                .WithTracing(tracing => tracing.AddAzureMonitorTraceExporter(Configure))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Configure))
                .WithLogging(logs => logs.AddAzureMonitorLogExporter(Configure));
        }
    }

    private static bool IsProbe(PathString path) => path.Value is "/" or "/health" or "/ready" or "/api/health" or "/api/ready";
}
