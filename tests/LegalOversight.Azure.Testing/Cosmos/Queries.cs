using System.Globalization;
using System.Text;
using System.Text.Json;
using LegalOversight.Azure.Testing.Cosmos.Sql;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>Queries, page by page. A page begins where the continuation that the last one gave says.</summary>
internal static class Queries
{
    public static WireAnswer Answer(WireRequest request, ItemContainer container, string? partition, int largestPage)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var sql = body.RootElement.GetProperty("query").GetString()!;
            var query = SqlParser.Parse(sql);
            if (request.Says("x-ms-cosmos-is-query-plan-request"))
            {
                return new(200, QueryPlan.Of(query, sql));
            }

            var order = query.OrderBy.Select(key => (Path: PathOf(key.Expression.Text), key.Descending)).ToList();
            if (!container.CanSort(order))
            {
                throw new SqlException("The order by query does not have a corresponding composite index that it can be served from.");
            }

            var parameters = body.RootElement.TryGetProperty("parameters", out var given)
                ? given.EnumerateArray().ToDictionary(each => each.GetProperty("name").GetString()!, each => Values.Of(each.GetProperty("value").Clone()))
                : [];
            return Page(request, container, partition, largestPage, query, parameters);
        }
        catch (SqlException wrong)
        {
            return WireAnswer.Error(400, "BadRequest", wrong.Message);
        }
    }

    // c.body["due"] is indexed as /body/due.
    private static string PathOf(string expression) => string.Concat(expression.Split(['.', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(part => "/" + part));

    private static WireAnswer Page(WireRequest request, ItemContainer container, string? partition, int largestPage, SqlQuery query, Dictionary<string, object?> parameters)
    {
        var items = container.Items(partition);
        var results = QueryRun.Of(query, items.Select(item => item.Json), parameters);
        var skip = request.Header("x-ms-continuation") is { Length: > 0 } mark ? int.Parse(mark, CultureInfo.InvariantCulture) : 0;
        var asked = int.TryParse(request.Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var most) && most > 0 ? Math.Min(most, largestPage) : largestPage;
        var page = results.Skip(skip).Take(asked).ToList();
        var text = new StringBuilder($"{{\"_rid\":\"{container.Rid}\",\"Documents\":[");
        text.AppendJoin(',', page.Select(result => Values.Write(result.Value)));
        text.Append(CultureInfo.InvariantCulture, $"],\"_count\":{page.Count}}}");
        var read = items.Where(item => page.Count == results.Count || page.Any(result => result.Item is { } from && from.Equals(item.Json))).Sum(item => (long)item.Size);
        return new(
            200,
            text.ToString(),
            [("x-ms-item-count", page.Count.ToString(CultureInfo.InvariantCulture)), .. skip + page.Count < results.Count ? [("x-ms-continuation", (skip + page.Count).ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>()])
        { Charge = Charges.Query(read) };
    }
}
