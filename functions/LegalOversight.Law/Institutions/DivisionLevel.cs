using System.Text.Json.Serialization;

namespace LegalOversight.Law.Institutions;

/// <summary>The level of a division. On the wire: region, league-or-city, county; the number is the table's level.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DivisionLevel>))]
public enum DivisionLevel
{
    /// <summary>自治区.</summary>
    [JsonStringEnumMemberName("region")]
    Region = 1,

    /// <summary>盟、设区的市.</summary>
    [JsonStringEnumMemberName("league-or-city")]
    LeagueOrCity = 2,

    /// <summary>旗、县、市、区.</summary>
    [JsonStringEnumMemberName("county")]
    County = 3,
}
