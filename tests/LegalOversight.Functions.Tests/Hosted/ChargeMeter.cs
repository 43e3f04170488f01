using System.Diagnostics.Metrics;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>Reads the metric of request charges, for the work of one test: others may be at work beside it.</summary>
internal sealed class ChargeMeter : IDisposable
{
    private readonly AsyncLocal<List<(string Operation, double Charge)>?> current = new();
    private readonly MeterListener listener = new();

    public ChargeMeter()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == CosmosStore.MeterName)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, charge, tags, _) =>
        {
            if (current.Value is { } charged)
            {
                lock (charged)
                {
                    charged.Add(((string)tags[0].Value!, charge));
                }
            }
        });
        listener.Start();
    }

    /// <summary>What a piece of work is charged, call by call.</summary>
    public async Task<IReadOnlyList<(string Operation, double Charge)>> OfAsync(Func<Task> work)
    {
        var charged = new List<(string, double)>();
        current.Value = charged;
        await work();
        return charged;
    }

    public void Dispose() => listener.Dispose();
}
