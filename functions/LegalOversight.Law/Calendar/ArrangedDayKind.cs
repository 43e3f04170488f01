using System.Text.Json.Serialization;

namespace LegalOversight.Law.Calendar;

/// <summary>What a State Council arrangement makes of a day. On the wire: holiday, working-day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArrangedDayKind>))]
public enum ArrangedDayKind
{
    /// <summary>放假: a day off, on whatever day of the week.</summary>
    [JsonStringEnumMemberName("holiday")]
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that is worked.</summary>
    [JsonStringEnumMemberName("working-day")]
    WorkingDay,
}
