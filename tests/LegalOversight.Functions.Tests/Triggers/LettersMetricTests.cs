using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Triggers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

public sealed class LettersMetricTests
{
    [Fact]
    public async Task The_ten_minutes_timer_says_how_many_letters_wait()
    {
        const int Waiting = 17;
        var clock = new FakeTimeProvider(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
        var data = Directory.CreateTempSubdirectory("letters").FullName;
        await using (var machine = Machine.Open(data, clock))
        {
            for (var n = 0; n < Waiting; n++)
            {
                await machine.DeadLetters.RecordAsync($"letter:{n}", "{}", "refused", clock.GetUtcNow(), TestContext.Current.CancellationToken);
            }

            // Other tests' timers may be heard too.
            var heard = new ConcurrentBag<long>();
            using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => Listen(instrument, listening) };
            listener.SetMeasurementEventCallback<long>((_, count, _, _) => heard.Add(count));
            listener.Start();
            await new Deadlines(machine, NullLogger<Deadlines>.Instance).RunAsync(TestContext.Current.CancellationToken);
            Assert.Contains(Waiting, heard);
        }

        Directory.Delete(data, recursive: true);
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: Telemetry.MeterName, Name: "legaloversight.letters" })
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}
