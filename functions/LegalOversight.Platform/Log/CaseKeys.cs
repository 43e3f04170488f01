namespace LegalOversight.Platform.Log;

/// <summary>
/// The keys that have appended to the cases in use, by their hashes, so that a step with a new key looks nothing up.
/// For the one writer.
/// </summary>
/// <param name="stored">The keys of a case that are stored.</param>
internal sealed class CaseKeys(Func<string, IEnumerable<string>> stored)
{
    private readonly TwoGenerations<string, HashSet<int>> cases = new(20_000);

    /// <summary>Whether a key may have appended to a case: if not, it certainly has not.</summary>
    public bool MayHold(string caseId, string key) => Of(caseId).Contains(key.GetHashCode(StringComparison.Ordinal));

    /// <summary>Takes note of a key that has appended to a case. One that is rolled back may stay.</summary>
    public void Add(string caseId, string key) => Of(caseId).Add(key.GetHashCode(StringComparison.Ordinal));

    private HashSet<int> Of(string caseId)
    {
        if (cases.Find(caseId) is not { } keys)
        {
            keys = [.. stored(caseId).Select(key => key.GetHashCode(StringComparison.Ordinal))];
            cases.Keep(caseId, keys);
        }

        return keys;
    }
}
