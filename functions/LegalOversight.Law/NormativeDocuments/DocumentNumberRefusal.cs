using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Why a text is no document number.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentNumberRefusal>))]
public enum DocumentNumberRefusal
{
    /// <summary>Nothing was given.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>More than <see cref="DocumentNumber.MaxLength"/> characters.</summary>
    [JsonStringEnumMemberName("too-long")]
    TooLong,

    /// <summary>No sign of an organ (机关代字) before the year.</summary>
    [JsonStringEnumMemberName("no-organ-sign")]
    NoOrganSign,

    /// <summary>No year of four digits in brackets, and no order (令) either.</summary>
    [JsonStringEnumMemberName("no-year")]
    NoYear,

    /// <summary>A year before 1949 or after 2199.</summary>
    [JsonStringEnumMemberName("year-out-of-range")]
    YearOutOfRange,

    /// <summary>No serial of one to five digits, or zero.</summary>
    [JsonStringEnumMemberName("no-serial")]
    NoSerial,

    /// <summary>Something else stands after the number.</summary>
    [JsonStringEnumMemberName("more-than-a-number")]
    MoreThanANumber,
}
