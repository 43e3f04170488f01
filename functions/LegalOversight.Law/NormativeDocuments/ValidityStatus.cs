using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Where a document stands by its dates alone. Revocation, amendment and suspension come from its history.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ValidityStatus>))]
public enum ValidityStatus
{
    /// <summary>尚未施行. On the wire: not-yet-in-force.</summary>
    [JsonStringEnumMemberName("not-yet-in-force")]
    NotYetInForce,

    /// <summary>现行有效. On the wire: in-force.</summary>
    [JsonStringEnumMemberName("in-force")]
    InForce,

    /// <summary>即将失效. On the wire: lapsing-soon.</summary>
    [JsonStringEnumMemberName("lapsing-soon")]
    LapsingSoon,

    /// <summary>已失效. On the wire: lapsed.</summary>
    [JsonStringEnumMemberName("lapsed")]
    Lapsed,

    /// <summary>未标明: in force, but no end is stated. On the wire: unknown.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
