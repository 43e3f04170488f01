namespace LegalOversight.Law.CaseFiles;

/// <summary>Who takes a step: one officer, in one role, for one organ.</summary>
/// <param name="Officer">The officer's id in the register, or the name of the automaton or door for <c>system</c> and <c>public</c>.</param>
/// <param name="Role">The code of the role in which the step is taken.</param>
/// <param name="Organ">The code of the organ for which it is taken; empty for <c>system</c> and <c>public</c>.</param>
public sealed record Actor(string Officer, string Role, string Organ)
{
    /// <summary>The program itself, on behalf of a declared reaction or clock.</summary>
    public static Actor System(string automaton) => new(automaton, "system", "");

    /// <summary>A member of the public, who is not identified by the register.</summary>
    public static Actor Public { get; } = new("public", "public", "");
}
