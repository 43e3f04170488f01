using System.Collections.Frozen;
using System.Reflection;

namespace LegalOversight.Law.Instruments;

/// <summary>Every instrument that the platform issues, read from the templates beside this file.</summary>
public static class InstrumentCatalogue
{
    private const string Suffix = ".zh.liquid";

    private static readonly FrozenDictionary<string, Instrument> ByName = Read();

    /// <summary>All instruments, by name in ordinal order.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [.. ByName.Values.OrderBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>The instrument of a name, or null when there is none.</summary>
    public static Instrument? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The instrument of a name that a procedure declares.</summary>
    /// <exception cref="KeyNotFoundException">No instrument bears the name.</exception>
    public static Instrument Named(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"No instrument is named {name}.");

    private static FrozenDictionary<string, Instrument> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                return InstrumentSource.Read(resource[..^Suffix.Length], reader.ReadToEnd());
            })
            .ToFrozenDictionary(instrument => instrument.Name, StringComparer.Ordinal);
    }
}
