using System.Text.Json;

namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>What names mean where an expression is evaluated: the item, the parameters, and within a group all its items.</summary>
internal sealed record Scope(IReadOnlyDictionary<string, object?> Names, IReadOnlyDictionary<string, object?> Parameters, IReadOnlyList<Scope>? Group = null)
{
    public Scope With(string name, object? value) => this with { Names = new Dictionary<string, object?>(Names) { [name] = value } };

    public static Scope Of(string alias, JsonElement item, IReadOnlyDictionary<string, object?> parameters) =>
        new(new Dictionary<string, object?> { [alias] = item }, parameters);
}
