using System.Text.Json.Serialization;

namespace LegalOversight.Law.Parameters;

/// <summary>How often something comes out in a year.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Periodicity>))]
public enum Periodicity
{
    /// <summary>按月.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>按季度.</summary>
    [JsonStringEnumMemberName("quarter")]
    Quarter,

    /// <summary>按半年.</summary>
    [JsonStringEnumMemberName("half-year")]
    HalfYear,

    /// <summary>按年.</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}
