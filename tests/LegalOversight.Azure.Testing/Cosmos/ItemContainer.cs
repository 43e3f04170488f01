using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>One container: its items by partition and id, and the order in which they last changed.</summary>
internal sealed class ItemContainer(
    string name, int number, string partitionPath, IReadOnlyList<string> uniquePaths, IReadOnlyList<IReadOnlyList<(string Path, bool Descending)>> composites, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Partition, string Id), StoredItem> items = [];
    private readonly Dictionary<(string Partition, string Path, string Value), string> unique = [];
    private long lsn;

    public string Name => name;

    public string PartitionPath => partitionPath;

    public IReadOnlyList<string> UniquePaths => uniquePaths;

    /// <summary>Its resource id: four bytes for the database, four for the container, of which the first bit is set.</summary>
    public string Rid { get; } = Convert.ToBase64String([0x11, 0, 0, 0, 0x80, 0, 0, (byte)number]);

    public static string DatabaseRid { get; } = Convert.ToBase64String([0x11, 0, 0, 0]);

    public long Lsn => Interlocked.Read(ref lsn);

    /// <summary>Whether items can be listed by these paths: by one always, by several as a composite index has them, or wholly the other way round.</summary>
    public bool CanSort(IReadOnlyList<(string Path, bool Descending)> by) =>
        by.Count <= 1 || composites.Any(each => each.SequenceEqual(by) || each.Select(path => (path.Path, !path.Descending)).SequenceEqual(by));

    public StoredItem? Find(string partition, string id)
    {
        lock (gate)
        {
            return items.GetValueOrDefault((partition, id));
        }
    }

    /// <summary>All items of a partition (null for all), in the order of their creation.</summary>
    public IReadOnlyList<StoredItem> Items(string? partition)
    {
        lock (gate)
        {
            return [.. items.Values.Where(item => partition is null || item.Partition == partition).OrderBy(item => item.Order)];
        }
    }

    /// <summary>Items that changed after a point, in the order in which they did.</summary>
    public IReadOnlyList<StoredItem> Changed(long after, int most)
    {
        lock (gate)
        {
            return [.. items.Values.Where(item => item.Lsn > after).OrderBy(item => item.Lsn).Take(most)];
        }
    }

    /// <summary>Writes an item as asked; 201, 200, 404, 409 or 412.</summary>
    public (int Status, StoredItem? Item) Write(string operation, string partition, JsonObject body, string? ifMatch)
    {
        lock (gate)
        {
            var id = (string)body["id"]!;
            var existing = items.GetValueOrDefault((partition, id));
            switch (operation)
            {
                case "create" when existing is not null: return (409, null);
                case "replace" when existing is null: return (404, null);
            }

            if (existing is not null && ifMatch is not null && ifMatch != existing.Etag)
            {
                return (412, null);
            }

            if (uniquePaths.Any(path => unique.TryGetValue((partition, path, ValueAt(body, path)), out var holder) && holder != id))
            {
                return (409, null);
            }

            Forget(existing);
            var next = Interlocked.Increment(ref lsn);
            var item = StoredItem.Make(body, partition, next, existing?.Order ?? next, Rid, clock.GetUtcNow());
            items[(partition, id)] = item;
            foreach (var path in uniquePaths)
            {
                unique[(partition, path, ValueAt(body, path))] = id;
            }

            return (existing is null ? 201 : 200, item);
        }
    }

    /// <summary>Deletes an item; 204, 404 or 412.</summary>
    public int Delete(string partition, string id, string? ifMatch)
    {
        lock (gate)
        {
            if (items.GetValueOrDefault((partition, id)) is not { } existing)
            {
                return 404;
            }

            if (ifMatch is not null && ifMatch != existing.Etag)
            {
                return 412;
            }

            Forget(existing);
            items.Remove((partition, id));
            Interlocked.Increment(ref lsn);
            return 204;
        }
    }

    private void Forget(StoredItem? item)
    {
        foreach (var path in item is null ? [] : uniquePaths)
        {
            unique.Remove((item!.Partition, path, ValueAt(JsonObject.Create(item.Json)!, path)));
        }
    }

    private static string ValueAt(JsonObject body, string path) => body[path.TrimStart('/')]?.ToJsonString() ?? "undefined";
}
