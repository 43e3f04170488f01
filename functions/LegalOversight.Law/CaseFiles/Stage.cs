namespace LegalOversight.Law.CaseFiles;

/// <summary>A stage of a procedure.</summary>
/// <param name="Name">Name in the log.</param>
/// <param name="Label">Name on the screen.</param>
/// <param name="IsFinal">Whether the matter has ended here.</param>
/// <param name="IsMain">Whether it stands on the stage track; a side stage is shown only where the case is in it.</param>
public sealed record Stage(string Name, Label Label, bool IsFinal = false, bool IsMain = true)
{
    /// <summary>A stage on the track.</summary>
    public static Stage Of(string name, string zh, string en) => new(name, new(zh, en));

    /// <summary>A stage that most cases do not pass.</summary>
    public static Stage Side(string name, string zh, string en) => new(name, new(zh, en), IsMain: false);

    /// <summary>A stage in which the matter has ended.</summary>
    public static Stage End(string name, string zh, string en, bool isMain = false) => new(name, new(zh, en), IsFinal: true, IsMain: isMain);
}
