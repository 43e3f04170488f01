using System.Text.Json.Nodes;
using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>What the Functions host is answered. Never an empty body, which it would wait for; never a bare string, which it may take for base64.</summary>
internal static class InvocationAnswer
{
    /// <summary>Done, and nothing leaves.</summary>
    public static IResult Done { get; } = Results.Json(new { });

    /// <summary>Done; these messages leave by the output binding <c>upward</c>.</summary>
    public static IResult Sending(IReadOnlyList<Envelope> envelopes) => envelopes.Count == 0
        ? Done
        : Results.Json(new { Outputs = new { upward = Upward(envelopes) } }, Wire);

    /// <summary>What the output binding is given: an array, each element of which becomes one message.</summary>
    public static JsonArray Upward(IEnumerable<Envelope> envelopes) => [.. envelopes.Select(envelope => JsonNode.Parse(envelope.Write()))];

    // The host knows its own names as they are written.
    private static System.Text.Json.JsonSerializerOptions Wire { get; } = new();
}
