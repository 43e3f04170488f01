using System.Collections;

namespace LegalOversight.Law.Instruments;

/// <summary>
/// The values that one instrument is printed from, by the names of its variables. Facts are computed from the log,
/// so the same entry always prints the same paper. Names that an instrument does not declare are ignored.
/// </summary>
/// <example><code>new InstrumentFacts { { "organ", "内蒙古自治区人民政府法制办公室" }, { "date", day } }</code></example>
public sealed class InstrumentFacts : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Sets a text. A null or blank text counts as not given.</summary>
    public void Add(string name, string? value) => Set(name, string.IsNullOrWhiteSpace(value) ? null : value.Trim());

    /// <summary>Sets a day. Null counts as not given.</summary>
    public void Add(string name, DateOnly? value) => Set(name, value);

    /// <summary>Sets a whole number. Null counts as not given.</summary>
    public void Add(string name, long? value) => Set(name, value);

    /// <summary>Sets several texts; blank ones are left out.</summary>
    public void Add(string name, IEnumerable<string> value) =>
        Set(name, value.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim()).ToList());

    /// <summary>Sets rows, each with its cells by column name.</summary>
    public void Add(string name, IEnumerable<IReadOnlyDictionary<string, string>> value) => Set(name, value.ToList());

    /// <summary>The value of a variable, or null when it was not given.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Set(string name, object? value)
    {
        if (value is null)
        {
            values.Remove(name);
        }
        else
        {
            values[name] = value;
        }
    }
}
