using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace LegalOversight.Functions.Http.Public;

/// <summary>What caches are told: they may keep an answer, and ask each time whether it still holds.</summary>
internal static class Freshness
{
    /// <summary>Marks an answer with what it was made from; true when the caller already holds the same.</summary>
    /// <param name="context">The request.</param>
    /// <param name="made">What the answer follows from: it is another answer when this is another text.</param>
    public static bool IsKnown(HttpContext context, string made)
    {
        var tag = new EntityTagHeaderValue($"\"{made}.{Language.Of(context)}\"");
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Language";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
    }

    /// <summary>The same, of an answer that is known by what it says.</summary>
    public static bool IsKnown<T>(HttpContext context, T answer)
        where T : class => IsKnown(context, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer)).AsSpan(0, 16)));

    /// <summary>The answer to a caller who already holds it.</summary>
    public static IResult Known { get; } = Results.StatusCode(StatusCodes.Status304NotModified);
}
