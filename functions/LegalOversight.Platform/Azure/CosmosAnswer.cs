using System.Net;
using System.Text.Json;

namespace LegalOversight.Platform.Azure;

/// <summary>How an operation on one item was answered.</summary>
/// <param name="Status">The status; what is transient has been tried again before.</param>
/// <param name="Etag">The version of the item, where there is one.</param>
/// <param name="Item">The item, where it was read.</param>
internal readonly record struct CosmosAnswer(HttpStatusCode Status, string? Etag = null, JsonElement Item = default)
{
    /// <summary>Whether it was done.</summary>
    public bool Done => (int)Status is >= 200 and < 300;
}
