using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>Answers in the form of the service.</summary>
internal static class WireAnswer
{
    public static HttpResponseMessage Json(int status, JsonNode body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    public static HttpResponseMessage Empty(int status) => new((HttpStatusCode)status) { Content = new ByteArrayContent([]) };

    public static HttpResponseMessage Error(int status, string message) =>
        Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = "", ["message"] = message } });
}
