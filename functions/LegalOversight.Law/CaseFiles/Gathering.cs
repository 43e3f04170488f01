namespace LegalOversight.Law.CaseFiles;

/// <summary>
/// Something gathered from the entries of a case one after the other. A case file keeps what it gathered, and the file
/// after one more entry goes on from there.
/// </summary>
/// <typeparam name="T">What is gathered; a value that never changes.</typeparam>
/// <param name="nothing">What there is before the first entry.</param>
/// <param name="take">What there is after one more entry.</param>
public sealed class Gathering<T>(T nothing, Func<T, Entry, T> take)
    where T : class
{
    internal T From(T? gathered, Entries entries, int next)
    {
        var value = gathered ?? nothing;
        for (var i = next; i < entries.Count; i++)
        {
            value = take(value, entries[i]);
        }

        return value;
    }
}
