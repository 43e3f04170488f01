namespace LegalOversight.Law.Institutions;

/// <summary>What an officer may do: a role, for an organ or a subtree of divisions, from a day to a day.</summary>
/// <param name="Role">The role.</param>
/// <param name="Organ">The organ, or null when a subtree is given.</param>
/// <param name="Division">The division whose subtree is meant, or null.</param>
/// <param name="Steps">The only steps meant; empty for all of the role.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null.</param>
public sealed record Grant(string Role, string? Organ, string? Division, IReadOnlyList<string> Steps, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it is given for an organ: by its code, or by a division that the organ lies in.</summary>
    public bool Covers(string organ, Register register) =>
        Organ == organ || (Division is { } division && (register.Organ(organ)?.IsWithin(division) ?? false));

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Overlaps(Grant other) =>
        (To is null || other.From <= To) && (other.To is null || From <= other.To) && IsEver && other.IsEver;

    private bool IsEver => To is null || From <= To;
}
