using System.Collections.Concurrent;

namespace LegalOversight.Functions.Identity;

/// <summary>
/// Tokens found valid, until they expire. Two generations bound it: a full one becomes the old one, and the old one is dropped;
/// whatever is still in use moves to the new.
/// </summary>
internal sealed class ValidatedTokens(int capacity)
{
    private ConcurrentDictionary<TokenHash, ValidatedToken> young = new();
    private ConcurrentDictionary<TokenHash, ValidatedToken> old = new();
    private int count;

    public int Count => young.Count + old.Count;

    public ValidatedToken? Find(TokenHash hash)
    {
        if (young.TryGetValue(hash, out var found))
        {
            return found;
        }

        if (old.TryGetValue(hash, out found))
        {
            Keep(hash, found);
        }

        return found;
    }

    public void Keep(TokenHash hash, ValidatedToken token)
    {
        young[hash] = token;
        if (Interlocked.Increment(ref count) >= capacity)
        {
            Interlocked.Exchange(ref count, 0);
            old = Interlocked.Exchange(ref young, new());
        }
    }
}
