using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Collects what a procedure determines at a step.</summary>
public sealed class Determination
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private readonly List<NumberClaim> claims = [];

    /// <summary>The values, by name.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>The numbers asked for.</summary>
    public IReadOnlyList<NumberClaim> Claims => claims;

    /// <summary>A key that only one case may hold (a document is filed once), or null.</summary>
    public string? Unique { get; private set; }

    /// <summary>The values as they stand in the entry.</summary>
    public JsonElement Settled() => Values.Count == 0 ? Nothing : JsonSerializer.SerializeToElement(Values);

    /// <summary>Names an organ as a party.</summary>
    public void Party(string party, string organ)
    {
        if (Values["parties"] is not JsonObject parties)
        {
            Values["parties"] = parties = [];
        }

        parties[party] = organ;
    }

    /// <summary>Determines a text; nothing when null.</summary>
    public void Set(string name, string? value)
    {
        if (value is not null)
        {
            Values[name] = value;
        }
    }

    /// <summary>Determines a date.</summary>
    public void Set(string name, DateOnly? value) => Set(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Determines yes or no.</summary>
    public void Set(string name, bool value) => Values[name] = value;

    /// <summary>Determines a whole number.</summary>
    public void Set(string name, long value) => Values[name] = value;

    /// <summary>Determines a structure.</summary>
    public void Set(string name, JsonNode value) => Values[name] = value;

    /// <summary>Asks for a number.</summary>
    public void Claim(NumberClaim claim) => claims.Add(claim);

    /// <summary>A key that the case lets go, so that another may hold it, or null.</summary>
    public string? Released { get; private set; }

    /// <summary>Lets go of a key that the case held.</summary>
    public void Release(string key) => Released = key;

    /// <summary>Holds a key that no other case may hold.</summary>
    public void Only(string key) => Unique = key;
}
