namespace LegalOversight.Functions.Http;

/// <summary>Reads a request's body whole.</summary>
internal static class RawBody
{
    private const int Most = 4 << 20;

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
