using System.Collections.Concurrent;
using System.Text;
using LegalOversight.Platform.Azure;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Facts.Azure;

/// <summary>
/// Puts the rows of one case. Each row is replaced only in the version that was read, and a newer put touches every row
/// that the case has or had; so an older one that is still under way meets a newer row, and gives up.
/// </summary>
internal sealed class CaseRows(CosmosItems items)
{
    private const int Tries = 32;
    private const int AtOnce = 16;

    // More rows of one kind than this are read by one query instead of one by one.
    private const int MostReads = 12;

    public async Task PutAsync(CaseFacts put, CancellationToken cancellation)
    {
        var rows = put.Rows.ToDictionary(row => (row.Kind.Name, row.Key), row => (ReadOnlyMemory<byte>?)row.Body);
        for (var tries = 0; tries < Tries; tries++)
        {
            var sheet = await SheetAsync(put, cancellation);
            var stored = await StoredAsync(put, sheet, cancellation);
            if (put.Version < stored.Values.Select(row => row.Version).Append(sheet.Version).Max())
            {
                return;
            }

            var known = sheet.Rows.ToHashSet();
            var added = rows.Keys.Where(row => !known.Contains(row)).ToList();

            // Where there is no row to tell the version, the sheet does.
            var tells = added.Count == 0 && known.Count == 0 && sheet.Version < put.Version;
            if ((added.Count > 0 || tells) && !await WriteSheetAsync(put, sheet, [.. sheet.Rows, .. added], cancellation))
            {
                continue;
            }

            if (await WriteAsync(put, rows, stored, [.. sheet.Rows, .. added], cancellation))
            {
                return;
            }
        }

        throw new StoreUnavailableException($"The facts of case {put.Case} could not be put: too many others put them.");
    }

    private async Task<CaseSheet> SheetAsync(CaseFacts put, CancellationToken cancellation) =>
        await items.ReadAsync(CaseSheet.PartitionOf(put.Projector), put.Case, cancellation) is { Done: true } found ? CaseSheet.Read(found.Item, found.Etag!) : CaseSheet.None;

    private async Task<bool> WriteSheetAsync(CaseFacts put, CaseSheet sheet, IReadOnlyList<(string Kind, string Key)> rows, CancellationToken cancellation)
    {
        var (partition, item) = (CaseSheet.PartitionOf(put.Projector), CaseSheet.Write(put, rows.Count == 0 ? put.Version : sheet.Version, rows));
        var written = sheet.Etag is null
            ? await items.CreateAsync(partition, item, cancellation)
            : await items.ReplaceAsync(partition, put.Case, item, sheet.Etag, cancellation);
        return written.Done;
    }

    private async Task<IReadOnlyDictionary<(string Kind, string Key), FactItem>> StoredAsync(CaseFacts put, CaseSheet sheet, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<(string Kind, string Key), FactItem>();
        foreach (var kind in sheet.Rows.GroupBy(row => row.Kind))
        {
            if (kind.Count() > MostReads)
            {
                var query = new QueryDefinition("SELECT * FROM c WHERE c[\"case\"] = @case AND c.projector = @projector").WithParameter("@case", put.Case).WithParameter("@projector", put.Projector);
                foreach (var item in (await items.QueryAsync(query, kind.Key, cancellation)).Select(FactItem.Read))
                {
                    found[(item.Kind, item.Key)] = item;
                }
            }
            else
            {
                foreach (var row in kind)
                {
                    if (await items.ReadAsync(row.Kind, FactItem.IdOf(put, row.Key), cancellation) is { Done: true } read)
                    {
                        found[row] = FactItem.Read(read.Item);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Writes the rows, and marks those that the case no longer has; false when another put came between.</summary>
    private async Task<bool> WriteAsync(CaseFacts put, Dictionary<(string, string), ReadOnlyMemory<byte>?> rows, IReadOnlyDictionary<(string Kind, string Key), FactItem> stored, IReadOnlyList<(string Kind, string Key)> all, CancellationToken cancellation)
    {
        var undisturbed = true;
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (row, token) =>
        {
            var body = rows.GetValueOrDefault(row);
            var before = stored.GetValueOrDefault(row);
            if (before is not null && before.Version == put.Version && before.Body == (body is { } text ? Encoding.UTF8.GetString(text.Span) : null))
            {
                return;
            }

            var item = FactItem.Write(put, row.Kind, row.Key, body);
            var written = before is null
                ? await items.CreateAsync(row.Kind, item, token)
                : await items.ReplaceAsync(row.Kind, before.Id, item, before.Etag, token);
            if (!written.Done)
            {
                Volatile.Write(ref undisturbed, false);
            }
        });
        return undisturbed;
    }
}
