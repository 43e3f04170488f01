using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Messaging;

/// <summary>What a message travels in. On the wire everything stands below one property, since a queue's host mixes the properties of a body with its own.</summary>
/// <param name="Id">Made of what the message follows from, so that the same cause always gives the same id.</param>
/// <param name="Message">The message.</param>
/// <param name="Traceparent">The trace it belongs to (W3C Trace Context), or null.</param>
public sealed record Envelope(string Id, Message Message, string? Traceparent)
{
    /// <summary>The version of the wire form that this program writes and reads.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The wire form: <c>{"envelope":{"version":1,"id":…,"traceparent":…,"message":{…}}}</c>.</summary>
    public string Write() => JsonSerializer.Serialize(new Wire(new(Version, Id, Traceparent, Message)), Web);

    /// <summary>Reads the wire form.</summary>
    /// <exception cref="FormatException">It is no envelope, is cut off, or is of another version; the message says which.</exception>
    public static Envelope Read(string body)
    {
        Content? content;
        try
        {
            content = JsonSerializer.Deserialize<Wire>(body, Web)?.Envelope;
        }
        catch (JsonException broken)
        {
            throw new FormatException($"not an envelope: {broken.Message}", broken);
        }

        return content switch
        {
            null => throw new FormatException("not an envelope: the property 'envelope' is missing"),
            { Version: not Version } => throw new FormatException($"version {content.Version} of the envelope is not known here; this program knows {Version}"),
            { Id: null or "" } => throw new FormatException("the envelope has no id"),
            { Message: null or { Case: null } or { Procedure: null } or { Step: null } or { Files: null } } => throw new FormatException("the envelope holds no whole message"),
            _ => new(content.Id, content.Message, content.Traceparent),
        };
    }

    private sealed record Wire(Content? Envelope);

    private sealed record Content(int Version, string Id, string? Traceparent, Message Message);
}
