using System.Text;
using System.Text.Json;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>A kind as the database numbers it and its indexed fields.</summary>
internal sealed class StoredKind
{
    private readonly (byte[] Name, int Number, bool Required)[] fields;

    private StoredKind(FactKind kind, int number, int firstField)
    {
        Number = number;
        var ordered = kind.Orders.SelectMany(order => order).Select(by => by.Field).Where(field => field != FactQuery.Case).Distinct().ToHashSet();
        fields = [.. kind.Indexed.Select((field, at) => (Encoding.UTF8.GetBytes(field), firstField + at, ordered.Contains(field)))];
        Fields = kind.Indexed.Index().ToDictionary(each => each.Item, each => firstField + each.Index);
    }

    /// <summary>Its number; 0 is that of the row which only keeps a version.</summary>
    public int Number { get; }

    /// <summary>The numbers of the indexed fields.</summary>
    public IReadOnlyDictionary<string, int> Fields { get; }

    /// <summary>Numbers kinds by their place.</summary>
    public static IReadOnlyDictionary<string, StoredKind> All(IReadOnlyList<FactKind> kinds)
    {
        var (all, field) = (new Dictionary<string, StoredKind>(), 1);
        foreach (var kind in kinds)
        {
            all.Add(kind.Name, new(kind, all.Count + 1, field));
            field += kind.Indexed.Count;
        }

        return all;
    }

    /// <summary>Adds the indexed values of a body.</summary>
    /// <exception cref="InvalidOperationException">An indexed field by which rows are listed is missing.</exception>
    public void Terms(ReadOnlyMemory<byte> body, List<Term> terms)
    {
        var json = new Utf8JsonReader(body.Span);
        var required = 0;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = -1;
            for (var at = 0; at < fields.Length && field < 0; at++)
            {
                field = json.ValueTextEquals(fields[at].Name) ? at : -1;
            }

            json.Read();
            if (field < 0)
            {
                json.Skip();
                continue;
            }

            if (json.TokenType == JsonTokenType.String)
            {
                required += fields[field].Required ? 1 : 0;
                terms.Add(new(fields[field].Number, Value(body, ref json)));
            }
            else if (json.TokenType == JsonTokenType.StartArray)
            {
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    if (json.TokenType == JsonTokenType.String)
                    {
                        terms.Add(new(fields[field].Number, Value(body, ref json)));
                    }
                    else
                    {
                        json.Skip();
                    }
                }
            }
        }

        if (required < fields.Count(each => each.Required))
        {
            throw new InvalidOperationException($"A row lacks a field by which its kind is listed: {Encoding.UTF8.GetString(body.Span)}");
        }
    }

    // The value within the body itself, where nothing in it is escaped.
    private static ReadOnlyMemory<byte> Value(ReadOnlyMemory<byte> body, ref Utf8JsonReader json) => json.ValueIsEscaped
        ? Encoding.UTF8.GetBytes(json.GetString()!)
        : body.Slice((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
}
