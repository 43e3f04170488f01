using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Answers that a step is logged: 201 with its place in the case, what was determined, and its hash.</summary>
internal sealed class LoggedStep(Entry entry) : IResult
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    public Task ExecuteAsync(HttpContext context)
    {
        var json = scratch ??= new(1024);
        json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(json, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("case"u8, entry.Case);
            writer.WriteNumber("sequence"u8, entry.Sequence);
            writer.WriteString("stage"u8, entry.Stage);
            writer.WritePropertyName("determined"u8);
            entry.Determined.WriteTo(writer);
            writer.WriteString("hash"u8, entry.Hash);
            writer.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.WrittenCount;
        response.Headers.Location = $"/api/office/cases/{entry.Case}";
        response.Headers.ETag = $"\"{entry.Sequence}\"";
        response.BodyWriter.Write(json.WrittenSpan);
        return Task.CompletedTask;
    }
}
