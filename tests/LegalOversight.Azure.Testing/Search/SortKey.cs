using System.Globalization;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>The value of a field as it is compared.</summary>
internal static class SortKey
{
    public static IComparable? Of(JsonNode? value, string type) => (value, type) switch
    {
        (null, _) => null,
        (_, "Edm.String") => new Ordinal((string)value!),
        (_, "Edm.Int32" or "Edm.Int64" or "Edm.Double") => (decimal)(double)value!,
        (_, "Edm.Boolean") => (bool)value!,
        (_, "Edm.DateTimeOffset") => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture),
        _ => throw new WireException(400, $"Values of {type} are not compared."),
    };
}
