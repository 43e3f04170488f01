using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>One value of a choice.</summary>
/// <param name="Value">As it stands in the log.</param>
/// <param name="Label">As it stands on the screen.</param>
public sealed record Choice(string Value, Label Label)
{
    /// <summary>A choice.</summary>
    public Choice(string value, string zh, string en) : this(value, new Label(zh, en))
    {
    }

    /// <summary>The choice of an enumeration's value, which stands in the log as JSON names it.</summary>
    internal static Choice Of<T>(T value, Label label)
        where T : struct, Enum => new(JsonSerializer.SerializeToElement(value).GetString()!, label);
}
