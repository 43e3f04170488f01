using System.Text.Json;

namespace LegalOversight.Functions.Http;

/// <summary>Reads a request's body whole.</summary>
internal static class RawBody
{
    /// <summary>The most bytes.</summary>
    public const long Most = 4 << 20;

    /// <summary>The value that the bytes are the JSON of.</summary>
    /// <exception cref="JsonException">They are not.</exception>
    /// <exception cref="BadHttpRequestException">The body is larger than 4 MB.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context)
        where T : class =>
        JsonSerializer.Deserialize<T>((await ReadAsync(context)).Span, JsonSerializerOptions.Web) ?? throw new JsonException();

    /// <summary>The bytes.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than 4 MB.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > Most)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw new BadHttpRequestException($"A form has at most {Most >> 20} MB.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var bytes = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
