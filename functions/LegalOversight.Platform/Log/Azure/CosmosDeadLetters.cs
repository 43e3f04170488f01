using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>The dead letters on Cosmos DB: one item a message.</summary>
public sealed class CosmosDeadLetters(CosmosStore store) : IDeadLetters
{
    private const int Tries = 16;

    private readonly CosmosItems items = store.Items(CosmosContainers.Letters);

    /// <inheritdoc />
    public async Task RecordAsync(string key, string body, string reason, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var id = IdOf(key);
        for (var tries = 0; tries < Tries; tries++)
        {
            var known = await items.ReadAsync(id, id, cancellation);
            var attempts = known.Done ? known.Item.GetProperty("attempts").GetInt64() : 0;
            var call = Guid.NewGuid().ToString("N");
            var item = Write(id, new(key, body, reason, at, attempts + 1), call);
            var written = known.Done
                ? await items.ReplaceAsync(id, id, item, known.Etag!, cancellation)
                : await items.CreateAsync(id, item, cancellation);

            // A refusal may be the answer to a repetition of what was done the first time.
            if (written.Done || ((await items.ReadAsync(id, id, cancellation)) is { Done: true } now && now.Item.GetProperty("call").GetString() == call))
            {
                return;
            }
        }

        throw new StoreUnavailableException($"The dead letter {key} could not be recorded: too many others record it.");
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellation = default) =>
        [.. (await items.QueryAsync("SELECT c.key, c.body, c.reason, c.at, c.attempts FROM c", null, cancellation)).Select(Read).OrderBy(letter => letter.At)];

    /// <inheritdoc />
    public async Task RemoveAsync(string key, CancellationToken cancellation = default) =>
        await items.DeleteAsync(IdOf(key), IdOf(key), null, cancellation);

    // An id may not hold every character that a key may.
    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static DeadLetter Read(JsonElement item) => new(
        item.GetProperty("key").GetString()!,
        item.GetProperty("body").GetString()!,
        item.GetProperty("reason").GetString()!,
        DateTimeOffset.Parse(item.GetProperty("at").GetString()!, CultureInfo.InvariantCulture),
        item.GetProperty("attempts").GetInt64());

    private static byte[] Write(string id, DeadLetter letter, string call) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", id);
        writer.WriteString("key", letter.Key);
        writer.WriteString("body", letter.Body);
        writer.WriteString("reason", letter.Reason);
        writer.WriteString("at", letter.At.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("attempts", letter.Attempts);
        writer.WriteString("call", call);
    });
}
