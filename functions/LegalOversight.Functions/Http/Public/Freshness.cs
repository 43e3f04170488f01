using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
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

    /// <summary>Answers with JSON, marked with its own bytes, or tells a caller who already holds the same.</summary>
    public static IResult Answer<T>(HttpContext context, T value) =>
        Answer(context, JsonSerializer.SerializeToUtf8Bytes(value, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions), "application/json; charset=utf-8");

    /// <summary>Answers with bytes, marked with themselves, or tells a caller who already holds the same.</summary>
    public static IResult Answer(HttpContext context, byte[] body, string contentType) =>
        IsKnown(context, Convert.ToHexStringLower(SHA256.HashData(body)[..16])) ? Known : Results.Bytes(body, contentType);

    /// <summary>The answer to a caller who already holds it.</summary>
    public static IResult Known { get; } = Results.StatusCode(StatusCodes.Status304NotModified);
}
