namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Gives each value of a facet one number for all segments of the index, for as long as the index is open.</summary>
internal sealed class ValueTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _values = [];
    private readonly Lock _gate = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _values.Count;
            }
        }
    }

    public string this[int number]
    {
        get
        {
            lock (_gate)
            {
                return _values[number];
            }
        }
    }

    /// <summary>The number of a value, given to it if it has none.</summary>
    public int Number(string value)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(value, out var number))
            {
                number = _values.Count;
                _numbers.Add(value, number);
                _values.Add(value);
            }

            return number;
        }
    }

    /// <summary>The number of a value, or -1.</summary>
    public int Find(string value)
    {
        lock (_gate)
        {
            return _numbers.GetValueOrDefault(value, -1);
        }
    }
}
