using LegalOversight.Functions.Hosted;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace LegalOversight.Functions.Tests;

public sealed class TelemetryExportTests
{
    private static readonly Type[] Providers = [typeof(TracerProvider), typeof(MeterProvider), typeof(LoggerProvider)];

    [Fact]
    public void Where_nothing_is_to_be_sent_nothing_is_registered() => Assert.Empty(Registered(null, null));

    [Fact]
    public void All_three_are_registered_for_either_way_of_sending()
    {
        Assert.Equal(Providers, Registered("http://collector.test:4317", null));
        Assert.Equal(Providers, Registered(null, "InstrumentationKey=5d3b0c1e-0d5c-4d6e-9f1a-2b7c8d9e0f10"));
    }

    private static IEnumerable<Type> Registered(string? collector, string? insights)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("OTEL_EXPORTER_OTLP_ENDPOINT", collector)]);
        var home = new Uri("https://region.test/");
        builder.AddTelemetry(new CloudSettings(home, "d", home, home, "i", null, null, insights, null, null));
        return Providers.Where(provider => builder.Services.Any(service => service.ServiceType == provider));
    }
}
