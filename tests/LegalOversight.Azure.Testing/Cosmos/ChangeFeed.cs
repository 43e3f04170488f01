using System.Globalization;
using System.Text;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>The change feed, latest version of each item: what changed after the mark, or 304 when nothing did.</summary>
internal static class ChangeFeed
{
    public static WireAnswer Answer(WireRequest request, ItemContainer container, int largestPage)
    {
        var from = request.Header("If-None-Match");
        var after = from switch
        {
            null or "" => 0,
            "*" => container.Lsn,
            _ => long.Parse(from.Trim('"'), CultureInfo.InvariantCulture),
        };
        var most = int.TryParse(request.Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var asked) && asked > 0 ? Math.Min(asked, largestPage) : largestPage;
        var changed = container.Changed(after, most);
        var mark = ("etag", $"\"{(changed.Count > 0 ? changed[^1].Lsn : Math.Max(after, container.Lsn)).ToString(CultureInfo.InvariantCulture)}\"");
        if (changed.Count == 0)
        {
            return new(304, "", mark, ("x-ms-item-count", "0")) { Charge = 1 };
        }

        var text = new StringBuilder($"{{\"_rid\":\"{container.Rid}\",\"Documents\":[");
        text.AppendJoin(',', changed.Select(item => item.Json.GetRawText()));
        text.Append(CultureInfo.InvariantCulture, $"],\"_count\":{changed.Count}}}");
        return new(200, text.ToString(), mark, ("x-ms-item-count", changed.Count.ToString(CultureInfo.InvariantCulture))) { Charge = changed.Sum(item => Charges.Read(item.Size)) };
    }
}
