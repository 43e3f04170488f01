namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>Which calls go wrong, and how. The first rule that fits a call and is not used up applies.</summary>
public sealed class CosmosFaults
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    /// <summary>Lets calls go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="when">Which calls.</param>
    /// <param name="times">How many of them.</param>
    /// <param name="after">How many of them are spared first.</param>
    public void Add(CosmosFault fault, Func<CosmosCall, bool> when, int times = 1, int after = 0)
    {
        lock (gate)
        {
            rules.Add(new(fault, when) { Spared = after, Left = times });
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    internal CosmosFault? For(CosmosCall call)
    {
        lock (gate)
        {
            foreach (var rule in rules.Where(rule => rule.Left > 0 && rule.When(call)))
            {
                if (rule.Spared-- > 0)
                {
                    continue;
                }

                rule.Left--;
                return rule.Fault;
            }

            return null;
        }
    }

    private sealed record Rule(CosmosFault Fault, Func<CosmosCall, bool> When)
    {
        public int Spared { get; set; }

        public int Left { get; set; }
    }
}
