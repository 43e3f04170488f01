using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>The entries of cases, as they stand in the log containers.</summary>
internal sealed class LoggedCases(CosmosStore store)
{
    private const string Columns = "c.key, c.fingerprint, c.call, c.hash, c.body";

    /// <summary>Creates an entry at its place; false where its place or its key is taken.</summary>
    public async Task<bool> CreateAsync(Intent intent, Entry entry, byte[] canonical, CancellationToken cancellation) =>
        (await store.Items(intent.Container).CreateAsync(intent.Case, EntryItem.Write(intent, entry, canonical), cancellation)).Done;

    /// <summary>The entries of a case after a sequence, in order.</summary>
    public async Task<IReadOnlyList<Entry>> AfterAsync(string container, string caseId, long sequence, CancellationToken cancellation)
    {
        // Sorting here spares the gateway's query plan, a round trip for each read.
        var found = await FoundAsync(container, caseId, new QueryDefinition($"SELECT {Columns} FROM c WHERE c.sequence > @after").WithParameter("@after", sequence), cancellation);
        return [.. found.Select(item => item.Entry).OrderBy(entry => entry.Sequence).TakeWhile((entry, at) => entry.Sequence == sequence + 1 + at)];
    }

    /// <summary>The entry that a key appended, or null.</summary>
    public async Task<EntryItem?> ByKeyAsync(string container, string caseId, string key, CancellationToken cancellation) =>
        await FoundAsync(container, caseId, new QueryDefinition($"SELECT {Columns} FROM c WHERE c.key = @key").WithParameter("@key", key), cancellation) is [var found, ..] ? found : null;

    /// <summary>What an append finds in its case: what its key appended, and the entries from the one before its place on.</summary>
    public Task<IReadOnlyList<EntryItem>> AroundAsync(Intent intent, CancellationToken cancellation) => FoundAsync(
        intent.Container,
        intent.Case,
        new QueryDefinition($"SELECT {Columns} FROM c WHERE c.key = @key OR c.sequence >= @from").WithParameter("@key", intent.Key).WithParameter("@from", intent.Sequence - 1),
        cancellation);

    /// <summary>The sequence that a case is at; 0 where it has no entry.</summary>
    public async Task<long> SequenceAsync(string container, string caseId, CancellationToken cancellation) =>
        (await store.Items(container).QueryAsync("SELECT c.sequence FROM c", caseId, cancellation)).Select(item => item.GetProperty("sequence").GetInt64()).DefaultIfEmpty().Max();

    /// <summary>What became of an append.</summary>
    public async Task<Fate> FateAsync(Intent intent, CancellationToken cancellation)
    {
        var found = await FoundAsync(
            intent.Container,
            intent.Case,
            new QueryDefinition($"SELECT {Columns} FROM c WHERE c.key = @key OR c.sequence = @sequence").WithParameter("@key", intent.Key).WithParameter("@sequence", intent.Sequence),
            cancellation);
        return found.Count == 0 ? new Fate.Open()
            : found.FirstOrDefault(item => item.Key == intent.Key && item.Fingerprint == intent.Fingerprint && item.Entry.Sequence == intent.Sequence) is { } logged ? new Fate.Logged(logged)
            : new Fate.Void();
    }

    /// <summary>Whether a case let a key go after an entry.</summary>
    public async Task<bool> ReleasedAsync(Intent holder, string key, CancellationToken cancellation) =>
        (await store.Items(holder.Container).QueryAsync(
            new QueryDefinition("SELECT c.sequence FROM c WHERE c.released = @released AND c.sequence > @after").WithParameter("@released", key).WithParameter("@after", holder.Sequence),
            holder.Case,
            cancellation)).Count > 0;

    private async Task<IReadOnlyList<EntryItem>> FoundAsync(string container, string caseId, QueryDefinition query, CancellationToken cancellation) =>
        [.. (await store.Items(container).QueryAsync(query, caseId, cancellation)).Select(EntryItem.Read)];
}
