namespace LegalOversight.Azure.Testing.Search;

/// <summary>The order of the results, by fields and by score.</summary>
internal static class Ordering
{
    private const int MostKeys = 32;

    /// <summary>Sorts as the service does: nothing comes first going up and last going down.</summary>
    public static IEnumerable<ServedMatch> Apply(ServedSchema schema, string? order, IEnumerable<ServedMatch> matches)
    {
        var keys = string.IsNullOrEmpty(order) ? ["search.score() desc"] : order.Split(',', StringSplitOptions.TrimEntries);
        if (keys.Length > MostKeys)
        {
            throw new WireException(400, $"At most {MostKeys} keys can be sorted by.");
        }

        IOrderedEnumerable<ServedMatch>? sorted = null;
        foreach (var key in keys)
        {
            var parts = key.Split(' ');
            var down = parts is [_, "desc"];
            if (!down && parts is not ([_] or [_, "asc"]))
            {
                throw new WireException(400, $"Invalid orderby expression '{key}'.");
            }

            Func<ServedMatch, IComparable?> value = parts[0] == "search.score()" ? match => match.Score : Field(schema, parts[0]);
            sorted = (sorted, down) switch
            {
                (null, false) => matches.OrderBy(value),
                (null, true) => matches.OrderByDescending(value),
                (_, false) => sorted.ThenBy(value),
                (_, true) => sorted.ThenByDescending(value),
            };
        }

        return sorted!;
    }

    private static Func<ServedMatch, IComparable?> Field(ServedSchema schema, string name)
    {
        var field = schema[name];
        return field.IsSortable ? match => SortKey.Of(match.Document[name], field.Type) : throw new WireException(400, $"The field '{name}' is not sortable.");
    }
}
