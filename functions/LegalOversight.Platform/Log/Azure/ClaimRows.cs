using System.Security.Cryptography;
using System.Text;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// Keys that one case may hold: a row for each, created if absent, with the append that claims it. A key is let go by
/// an entry of its case, which the row is not told of: whoever wants the key looks.
/// </summary>
internal sealed class ClaimRows(CosmosStore store, LoggedCases cases, Func<Intent, CancellationToken, Task<Fate>> finish)
{
    private const int Tries = 64;

    private readonly CosmosItems items = store.Items(CosmosContainers.Claims);

    /// <summary>Claims the key of an append for its case: null when its case holds it, or else the case that does.</summary>
    public async Task<string?> TakeAsync(Intent intent, CancellationToken cancellation)
    {
        var key = intent.Draft.Unique!;
        var id = IdOf(key);
        var row = Write(id, key, intent);
        for (var tries = 0; tries < Tries; tries++)
        {
            if ((await items.CreateAsync(id, row, cancellation)).Done)
            {
                return null;
            }

            if ((await items.ReadAsync(id, id, cancellation)) is not { Done: true, Etag: { } etag, Item: var item })
            {
                continue;
            }

            var held = Intent.Read(item.GetProperty("intent"));
            if (held.Id == intent.Id)
            {
                return null;
            }

            var fate = await cases.FateAsync(held, cancellation);
            if (fate is Fate.Open)
            {
                fate = await finish(held, cancellation);
            }

            if (fate is Fate.Logged && !await cases.ReleasedAsync(held, key, cancellation))
            {
                return held.Case == intent.Case ? null : held.Case;
            }

            if ((await items.ReplaceAsync(id, id, row, etag, cancellation)).Done)
            {
                return null;
            }
        }

        throw new StoreUnavailableException($"The key {key} could not be claimed: too many others claim it.");
    }

    /// <summary>The case that holds a key, or null; one that has only reserved it does not hold it yet.</summary>
    public async Task<string?> HolderOfAsync(string key, CancellationToken cancellation)
    {
        var id = IdOf(key);
        return await items.ReadAsync(id, id, cancellation) is { Done: true, Item: var item }
            && Intent.Read(item.GetProperty("intent")) is var held
            && await cases.FateAsync(held, cancellation) is Fate.Logged
            && !await cases.ReleasedAsync(held, key, cancellation)
                ? held.Case
                : null;
    }

    // An id may not hold every character that a key may.
    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static byte[] Write(string id, string key, Intent intent) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", id);
        writer.WriteString("key", key);
        writer.WriteString("case", intent.Case);
        writer.WritePropertyName("intent");
        intent.Write(writer);
    });
}
