using System.Text.Json.Serialization;

namespace LegalOversight.Law.Institutions;

/// <summary>Who receives a filing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceiverKind>))]
public enum ReceiverKind
{
    /// <summary>A government (or league administration), whose legal office reviews. On the wire: government.</summary>
    [JsonStringEnumMemberName("government")]
    Government,

    /// <summary>人大常委会. On the wire: peoples-congress.</summary>
    [JsonStringEnumMemberName("peoples-congress")]
    PeoplesCongress,

    /// <summary>自治区人大常委会盟工作委员会, inside a league. On the wire: league-work-committee.</summary>
    [JsonStringEnumMemberName("league-work-committee")]
    LeagueWorkCommittee,

    /// <summary>上级主管部门. On the wire: superior-department.</summary>
    [JsonStringEnumMemberName("superior-department")]
    SuperiorDepartment,
}
