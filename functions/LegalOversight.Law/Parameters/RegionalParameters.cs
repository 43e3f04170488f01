using System.Text.Json;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.Parameters;

/// <summary>
/// Parameters as regions set them, from configuration. A division without rows of its own has those of the division
/// above it; where no division has any, the program's own hold.
/// </summary>
public sealed class RegionalParameters
{
    private readonly Divisions divisions;
    private readonly Dictionary<DivisionCode, NormativeParameters> byDivision = [];
    private readonly NormativeParameters everywhere;

    private RegionalParameters(Divisions divisions, Dictionary<DivisionCode, Dictionary<string, JsonElement>> table, NormativeParameters everywhere)
    {
        this.divisions = divisions;
        this.everywhere = everywhere;

        // The tree lists a parent above its children, so that a child starts from its parent's values.
        foreach (var division in divisions.All)
        {
            var inherited = division.Parent is { } parent ? byDivision[parent] : everywhere;
            byDivision[division.Code] = table.TryGetValue(division.Code, out var overrides)
                ? ParameterTable.Overlay(inherited, overrides)
                : inherited;
        }
    }

    /// <summary>The program's own values everywhere.</summary>
    public static RegionalParameters None(Divisions divisions) => new(divisions, [], NormativeParameters.Default);

    /// <summary>
    /// Reads <c>{"150500": {"NORM_FILE_DAYS": [{"value": {"n": 10, "unit": "calendar-day"}, "validFrom": "2023-12-01",
    /// "validTo": null, "article": "…", "confirmed": true}]}}</c>. The rows replace what held on their days.
    /// </summary>
    /// <exception cref="FormatException">
    /// Malformed, an unknown division or parameter, a value that cannot be, or rows that overlap. The message names it.
    /// </exception>
    public static RegionalParameters Read(Divisions divisions, string json)
    {
        try
        {
            var table = JsonSerializer.Deserialize<Dictionary<DivisionCode, Dictionary<string, JsonElement>>>(json, ParameterTable.Json) ?? [];
            var unknown = table.Keys.FirstOrDefault(code => divisions.Find(code) is null);
            return unknown is null
                ? new RegionalParameters(divisions, table, NormativeParameters.Default)
                : throw new FormatException($"Unknown division: {unknown}");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw new FormatException($"The table of parameters cannot be read: {refusal.Message}", refusal);
        }
    }

    /// <summary>The parameters that hold in <paramref name="division"/>; the program's own for an unknown code.</summary>
    public NormativeParameters For(DivisionCode division) =>
        divisions.Find(division) is null ? everywhere : byDivision[division];
}
