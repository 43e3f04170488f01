using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>An instrument was to be printed from facts that do not fill it; nothing was printed.</summary>
public sealed class InstrumentRefusedException : Exception
{
    internal InstrumentRefusedException(Instrument instrument, IReadOnlyList<VariableFault> faults)
        : base($"{instrument.Name} cannot be issued: {string.Join(", ", faults.Select(fault => $"{fault.Path} ({fault.Reason})"))}.")
    {
        Instrument = instrument;
        Faults = faults;
    }

    /// <summary>The instrument that was to be printed.</summary>
    public Instrument Instrument { get; }

    /// <summary>Every value that is missing or wrong.</summary>
    public IReadOnlyList<VariableFault> Faults { get; }
}
