using System.Text.Json.Serialization;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Where a message is meant to be carried out, and where it is dropped.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Occasion>))]
public enum Occasion
{
    /// <summary>Everywhere: one that cannot be carried out is for somebody to look at.</summary>
    Always,

    /// <summary>Where its step is open, once the case is there; in another stage it is dropped.</summary>
    IfOpen,

    /// <summary>Where the case is there and its step is open in it; otherwise it is dropped.</summary>
    IfThere,
}
