using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The two kinds of normative documents (令第262号 Art. 2(2)).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegistrationKind>))]
public enum RegistrationKind
{
    /// <summary>政府行政规范性文件. On the wire and in numbers: G.</summary>
    [JsonStringEnumMemberName("G")]
    Government,

    /// <summary>部门行政规范性文件. On the wire and in numbers: B.</summary>
    [JsonStringEnumMemberName("B")]
    Department,
}
