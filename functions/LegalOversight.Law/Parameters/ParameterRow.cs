using System.Text.Json.Serialization;

namespace LegalOversight.Law.Parameters;

/// <summary>What a parameter is worth in a stretch of time.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it holds; null when no end is known.</param>
/// <param name="Article">The article that gives it, or where it was taken from.</param>
/// <param name="Confirmed">True when the wording was seen in a rule of the region or the state; false when it is assumed.</param>
public sealed record ParameterRow<T>(T Value, DateOnly ValidFrom, DateOnly? ValidTo, [property: JsonConverter(typeof(CitationConverter))] Label Article, bool Confirmed)
{
    /// <summary>Whether the row holds on <paramref name="date"/>.</summary>
    public bool Holds(DateOnly date) => date >= ValidFrom && (ValidTo is not { } to || date <= to);
}
