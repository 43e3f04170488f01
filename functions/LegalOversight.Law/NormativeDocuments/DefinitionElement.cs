using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What makes a paper a normative document (令第262号 Art. 2, 令第191号 Art. 2).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DefinitionElement>))]
public enum DefinitionElement
{
    /// <summary>Made by an administrative organ or an organisation authorised by law.</summary>
    [JsonStringEnumMemberName("maker")]
    Maker,

    /// <summary>Made within legal powers and by legal procedure.</summary>
    [JsonStringEnumMemberName("powers")]
    Powers,

    /// <summary>Touches rights or duties of citizens, legal persons or other organisations.</summary>
    [JsonStringEnumMemberName("rights")]
    Rights,

    /// <summary>Binds generally in its area or remit (普遍约束力).</summary>
    [JsonStringEnumMemberName("binding")]
    Binding,

    /// <summary>Is applied repeatedly (反复适用).</summary>
    [JsonStringEnumMemberName("repeated")]
    Repeated,
}
