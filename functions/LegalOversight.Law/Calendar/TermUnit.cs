using System.Text.Json.Serialization;

namespace LegalOversight.Law.Calendar;

/// <summary>How a term is counted. On the wire: calendar-day, working-day, month, year.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    /// <summary>自然日: every day counts.</summary>
    [JsonStringEnumMemberName("calendar-day")]
    CalendarDay,

    /// <summary>工作日: only days that <see cref="WorkCalendar"/> calls working days count.</summary>
    [JsonStringEnumMemberName("working-day")]
    WorkingDay,

    /// <summary>月: ends on the corresponding day of the last month (民法典 Art. 202).</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>年: ends on the corresponding day of the last year (民法典 Art. 202).</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}
