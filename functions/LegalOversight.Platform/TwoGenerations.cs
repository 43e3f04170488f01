using System.Collections.Concurrent;

namespace LegalOversight.Platform;

/// <summary>
/// Keeps values by key, bounded: a full generation becomes the old one and the old one is dropped; whatever is still in use moves to
/// the new. For any number of threads.
/// </summary>
/// <param name="capacity">How many values make a generation full.</param>
public sealed class TwoGenerations<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock turning = new();
    private volatile Generation young = new();
    private volatile Generation old = new();

    /// <summary>How many values are kept, those that are in both generations counted twice.</summary>
    public int Count => young.Values.Count + old.Values.Count;

    /// <summary>The value of a key, or null.</summary>
    public TValue? Find(TKey key)
    {
        if (young.Values.TryGetValue(key, out var value))
        {
            return value;
        }

        if (old.Values.TryGetValue(key, out value))
        {
            // Whatever came meanwhile is newer.
            Keep(key, value, static (kept, _) => kept);
        }

        return value;
    }

    /// <summary>Keeps a value in place of any other.</summary>
    public void Keep(TKey key, TValue value) => Keep(key, value, static (_, given) => given);

    /// <summary>Keeps the one of two values that is chosen: of the kept one and the given one.</summary>
    public void Keep(TKey key, TValue value, Func<TValue, TValue, TValue> choose)
    {
        var generation = young;
        if (!generation.Values.TryAdd(key, value))
        {
            generation.Values.AddOrUpdate(key, static (_, asked) => asked.value, static (_, kept, asked) => asked.choose(kept, asked.value), (value, choose));
        }
        else if (Interlocked.Increment(ref generation.Added) >= capacity)
        {
            Turn(generation);
        }
    }

    /// <summary>Forgets a key.</summary>
    public void Forget(TKey key)
    {
        young.Values.TryRemove(key, out _);
        old.Values.TryRemove(key, out _);
    }

    private void Turn(Generation full)
    {
        lock (turning)
        {
            if (young == full)
            {
                (old, young) = (full, new());
            }
        }
    }

    private sealed class Generation
    {
        public int Added;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
    }
}
