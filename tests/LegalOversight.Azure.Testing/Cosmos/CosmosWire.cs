using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>Answers requests as the service's gateway does: account, containers, ranges, items, queries and the change feed.</summary>
internal sealed class CosmosWire(CosmosServer server)
{
    public WireAnswer Answer(WireRequest request, string address)
    {
        var parts = request.Path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return Metadata.Account(address);
        }

        if (parts is not ["dbs", _, "colls", var named, ..] || server.Find(Uri.UnescapeDataString(named)) is not { } container)
        {
            return WireAnswer.Error(404, "NotFound", "Resource Not Found.");
        }

        return parts switch
        {
            [_, _, _, _] => Metadata.Container(container),
            [_, _, _, _, "pkranges"] => Metadata.Ranges(container, request.Header("If-None-Match")),
            [_, _, _, _, "docs", ..] => Items(request, container, parts.Length > 5 ? Uri.UnescapeDataString(parts[5]) : null),
            _ => WireAnswer.Error(400, "BadRequest", "Not a resource that this server knows."),
        };
    }

    private WireAnswer Items(WireRequest request, ItemContainer container, string? id)
    {
        var operation = OperationOf(request);
        var partition = request.Header("x-ms-documentdb-partitionkey");
        var call = new CosmosCall(operation, container.Name, partition, id);
        var fault = server.Faults.For(call);
        if (Before(fault, call) is { } failed)
        {
            return failed;
        }

        var answer = operation switch
        {
            "query" or "plan" => Queries.Answer(request, container, partition, server.LargestPage),
            "feed" => ChangeFeed.Answer(request, container, server.LargestPage),
            "read" => Read(container, partition!, id!),
            "delete" => Delete(container, partition!, id!, request.Header("If-Match")),
            _ => Write(operation, container, partition!, id, request),
        };
        server.Record(call with { Status = fault is CosmosFault.DroppedAfter or CosmosFault.TimedOutAfter or CosmosFault.Silent ? 0 : answer.Status, Charge = answer.Charge });
        return fault switch
        {
            CosmosFault.DroppedAfter => throw new ConnectionDroppedException(),
            CosmosFault.Silent => throw new SilenceException(),
            CosmosFault.TimedOutAfter => WireAnswer.Error(408, "RequestTimeout", "The request timed out."),
            _ => answer with { Headers = [.. answer.Headers, ("x-ms-session-token", $"0:-1#{container.Lsn}")] },
        };
    }

    private WireAnswer? Before(CosmosFault? fault, CosmosCall call)
    {
        var answer = fault switch
        {
            CosmosFault.Throttled => WireAnswer.Error(429, "TooManyRequests", "Request rate is large.", ("x-ms-retry-after-ms", "2"), ("x-ms-substatus", "3200")),
            CosmosFault.Unavailable => WireAnswer.Error(503, "ServiceUnavailable", "Service is currently unavailable."),
            CosmosFault.TimedOut => WireAnswer.Error(408, "RequestTimeout", "The request timed out."),
            _ => null,
        };
        if (answer is not null || fault is CosmosFault.Dropped or CosmosFault.Killed)
        {
            server.Record(call with { Status = answer?.Status ?? 0 });
        }

        return fault switch
        {
            CosmosFault.Dropped => throw new ConnectionDroppedException(),
            CosmosFault.Killed => throw new KilledException(),
            _ => answer,
        };
    }

    private static string OperationOf(WireRequest request) => request.Method switch
    {
        "POST" when request.Says("x-ms-cosmos-is-query-plan-request") => "plan",
        "POST" when request.Says("x-ms-documentdb-isquery") => "query",
        "POST" when request.Says("x-ms-documentdb-is-upsert") => "upsert",
        "POST" => "create",
        "PUT" => "replace",
        "DELETE" => "delete",
        _ when request.Header("A-IM") is not null => "feed",
        _ => "read",
    };

    private static WireAnswer Read(ItemContainer container, string partition, string id) => container.Find(partition, id) is { } item
        ? new WireAnswer(200, item.Json.GetRawText(), ("etag", item.Etag)) { Charge = Charges.Read(item.Size) }
        : WireAnswer.Error(404, "NotFound", "Entity with the specified id does not exist in the system.");

    private static WireAnswer Delete(ItemContainer container, string partition, string id, string? ifMatch)
    {
        var size = container.Find(partition, id)?.Size ?? 0;
        var status = container.Delete(partition, id, ifMatch);
        return status == 204 ? new WireAnswer(204, "") { Charge = Charges.Create(size) } : Refused(status);
    }

    private static WireAnswer Write(string operation, ItemContainer container, string partition, string? id, WireRequest request)
    {
        if (request.Body.Length > 2 * 1024 * 1024)
        {
            return WireAnswer.Error(413, "RequestEntityTooLarge", "Request size is too large.");
        }

        var body = JsonNode.Parse(request.Body)!.AsObject();
        var inBody = new JsonArray(body[container.PartitionPath.TrimStart('/')]?.DeepClone()).ToJsonString();
        if (body["id"]?.GetValueKind() != JsonValueKind.String || JsonNode.Parse(partition)!.ToJsonString() != inBody || (id ?? (string)body["id"]!) != (string)body["id"]!)
        {
            return WireAnswer.Error(400, "BadRequest", "The id or the partition key of the item is not the one that the request names.");
        }

        if (((string)body["id"]!).AsSpan().IndexOfAny("/\\?#") >= 0 || Encoding.UTF8.GetByteCount((string)body["id"]!) > 1023)
        {
            return WireAnswer.Error(400, "BadRequest", "The id holds a character that is not allowed, or is too long.");
        }

        var (status, item) = container.Write(operation, partition, body, request.Header("If-Match"));
        if (item is null)
        {
            return Refused(status);
        }

        var minimal = request.Header("Prefer") == "return=minimal";
        return new WireAnswer(status, minimal ? "" : item.Json.GetRawText(), ("etag", item.Etag))
        {
            Charge = status == 201 ? Charges.Create(item.Size) : Charges.Replace(item.Size),
        };
    }

    private static WireAnswer Refused(int status) => status switch
    {
        404 => WireAnswer.Error(404, "NotFound", "Entity with the specified id does not exist in the system."),
        409 => WireAnswer.Error(409, "Conflict", "Entity with the specified id or unique key already exists in the system."),
        412 => WireAnswer.Error(412, "PreconditionFailed", "One of the specified pre-condition is not met."),
        _ => throw new InvalidOperationException(status.ToString(CultureInfo.InvariantCulture)),
    };
}
