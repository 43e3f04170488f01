using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>The indexes of one service.</summary>
internal sealed class ServedIndexes : IDisposable
{
    private const string ApiVersion = "2023-11-01";
    private const int MostDocuments = 1_000, MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ServedIndex> indexes = [];
    private readonly Dictionary<string, Queue<int>> failing = [];
    private int unseen;

    /// <summary>For how many searches what is written stays unseen.</summary>
    public int Lag { get; set; }

    public void Fail(string id, int[] statuses)
    {
        lock (gate)
        {
            failing[id] = new Queue<int>(statuses);
        }
    }

    public HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        lock (gate)
        {
            try
            {
                Check(request);
                var path = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
                var name = path[0]["indexes('".Length..^"')".Length];
                return (request.Method.Method, string.Join('/', path[1..])) switch
                {
                    ("GET", "") => WireAnswer.Json(200, Index(name).Schema.Definition.DeepClone()),
                    ("PUT", "") => Define(name, JsonNode.Parse(body)!.AsObject()),
                    ("DELETE", "") => Delete(name),
                    ("POST", "docs/search.index") => Write(Index(name), body),
                    ("POST", "docs/search.post.search") => WireAnswer.Json(200, SearchRequest.Run(Seen(name), JsonNode.Parse(body)!.AsObject())),
                    ("POST", "docs/search.post.suggest") => WireAnswer.Json(200, SuggestRequest.Run(Seen(name), JsonNode.Parse(body)!.AsObject())),
                    _ => WireAnswer.Error(404, $"{request.Method} {request.RequestUri.AbsolutePath} is not spoken here."),
                };
            }
            catch (WireException refused)
            {
                return WireAnswer.Error(refused.Status, refused.Message);
            }
        }
    }

    public void Dispose()
    {
        foreach (var index in indexes.Values)
        {
            index.Dispose();
        }
    }

    private static void Check(HttpRequestMessage request)
    {
        if (HttpUtility.ParseQueryString(request.RequestUri!.Query)["api-version"] != ApiVersion)
        {
            throw new WireException(400, $"The api-version is {ApiVersion}.");
        }

        if (request.Headers.Contains("api-key") || request.Headers.Authorization is not { Scheme: "Bearer", Parameter.Length: > 0 })
        {
            throw new WireException(403, "Keys are not accepted; a token is asked for.");
        }
    }

    private ServedIndex Index(string name) =>
        indexes.TryGetValue(name, out var index) ? index : throw new WireException(404, $"The index '{name}' was not found.");

    private ServedIndex Seen(string name)
    {
        var index = Index(name);
        if (unseen == 0)
        {
            index.Refresh();
        }
        else
        {
            unseen--;
        }

        return index;
    }

    private HttpResponseMessage Define(string name, JsonObject definition)
    {
        var schema = new ServedSchema(definition);
        if (indexes.TryGetValue(name, out var index))
        {
            schema.CheckChange(index.Schema);
            index.Schema = schema;
            return WireAnswer.Json(200, definition.DeepClone());
        }

        index = new ServedIndex(schema);
        index.Refresh();
        indexes.Add(name, index);
        return WireAnswer.Json(201, definition.DeepClone());
    }

    private HttpResponseMessage Delete(string name)
    {
        Index(name).Dispose();
        indexes.Remove(name);
        return WireAnswer.Empty(204);
    }

    private HttpResponseMessage Write(ServedIndex index, string body)
    {
        if (Encoding.UTF8.GetByteCount(body) > MostBytes)
        {
            return WireAnswer.Error(413, "The request is too large.");
        }

        var documents = JsonNode.Parse(body)!["value"]!.AsArray().Select(node => node!.AsObject()).ToList();
        if (documents.Count > MostDocuments || documents.Exists(document => (string?)document["@search.action"] != "mergeOrUpload"))
        {
            throw new WireException(400, $"At most {MostDocuments} documents at once, each to be merged or uploaded.");
        }

        var statuses = documents.Select(document => Write(index, document)).ToList();
        unseen = Lag;
        return WireAnswer.Json(statuses.TrueForAll(status => (bool)status["status"]!) ? 200 : 207, new JsonObject { ["value"] = new JsonArray([.. statuses]) });
    }

    private JsonObject Write(ServedIndex index, JsonObject document)
    {
        document.Remove("@search.action");
        var (status, message) = failing.TryGetValue((string?)document["id"] ?? "", out var queue) && queue.TryDequeue(out var next)
            ? (next, "It fails, as was asked for.")
            : index.Schema.Refusal(document) is { } refusal ? (400, refusal)
            : (index.Merge(document) ? 200 : 201, null);
        return new JsonObject
        {
            ["key"] = document[index.Schema.Key]?.DeepClone(), ["status"] = status is 200 or 201, ["errorMessage"] = message, ["statusCode"] = status,
        };
    }
}
