namespace LegalOversight.Law.Parameters;

/// <summary>A number, term or name that the law gives, by date: a case is judged by what held for it.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Parameter<T>
{
    /// <summary>A parameter of these rows, in any order.</summary>
    /// <exception cref="ArgumentException">There is no row, a row ends before it begins, or two rows overlap.</exception>
    public Parameter(string name, Label label, IEnumerable<ParameterRow<T>> rows)
    {
        Name = name;
        Label = label;
        Rows = [.. rows.OrderBy(row => row.ValidFrom)];
        if (Rows.Count == 0 || Rows.Any(row => row.ValidTo < row.ValidFrom))
        {
            throw new ArgumentException($"{name}: no row, or a row that ends before it begins.", nameof(rows));
        }

        if (Rows.Zip(Rows.Skip(1)).Any(pair => pair.First.ValidTo is not { } to || to >= pair.Second.ValidFrom))
        {
            throw new ArgumentException($"{name}: two rows hold on one day.", nameof(rows));
        }
    }

    /// <summary>Its name in tables and configuration, such as NORM_FILE_DAYS.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public Label Label { get; }

    /// <summary>Its rows, earliest first; no two hold on one day.</summary>
    public IReadOnlyList<ParameterRow<T>> Rows { get; }

    /// <summary>The value on <paramref name="date"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No row holds on that day; see <see cref="Find"/>.</exception>
    public T On(DateOnly date) => RowOn(date).Value;

    /// <summary>The row on <paramref name="date"/>: the value with its article.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No row holds on that day; see <see cref="Find"/>.</exception>
    public ParameterRow<T> RowOn(DateOnly date) =>
        Find(date) ?? throw new ArgumentOutOfRangeException(nameof(date), date, $"{Name} is not in force on this day.");

    /// <summary>The row on <paramref name="date"/>; null when the rule did not exist then.</summary>
    public ParameterRow<T>? Find(DateOnly date)
    {
        foreach (var row in Rows)
        {
            if (row.Holds(date))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>This parameter with <paramref name="rows"/> laid over it: where they hold, they replace what was there.</summary>
    /// <exception cref="ArgumentException">The rows overlap one another, or one ends before it begins.</exception>
    public Parameter<T> Overlay(IEnumerable<ParameterRow<T>> rows)
    {
        var over = new Parameter<T>(Name, Label, rows).Rows;
        return new(Name, Label, over.Aggregate(Rows.AsEnumerable(), (under, row) => under.SelectMany(old => Outside(old, row))).Concat(over));
    }

    private static IEnumerable<ParameterRow<T>> Outside(ParameterRow<T> old, ParameterRow<T> row)
    {
        if (old.ValidFrom < row.ValidFrom)
        {
            var dayBefore = row.ValidFrom.AddDays(-1);
            yield return old.ValidTo < row.ValidFrom ? old : old with { ValidTo = dayBefore };
        }

        if (row.ValidTo is { } to && (old.ValidTo is null || old.ValidTo > to))
        {
            yield return old.ValidFrom > to ? old : old with { ValidFrom = to.AddDays(1) };
        }
    }
}
