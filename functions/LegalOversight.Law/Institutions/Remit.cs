using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Institutions;

/// <summary>An administrator changes the register within the subtree of divisions of the organ for which the step is taken.</summary>
internal static class Remit
{
    public static Refusal? Holds(StepContext context)
    {
        var register = context.Surroundings.Register;
        if (context.Request.By.Role == Roles.System || register.Organ(context.Request.By.Organ) is not { } own)
        {
            return null;
        }

        var outside = context.Rows("grants").Select(row => row.TryGetProperty("organ", out var organ) ? organ.GetString() : null)
            .Concat(context.Rows("grants").Select(row => row.TryGetProperty("division", out var division) ? division.GetString() : null))
            .Append(context.Text("home"))
            .Append(context.Text("code"))
            .Append(context.File?.Parties.GetValueOrDefault("organ"))
            .FirstOrDefault(code => code is { Length: >= 6 } && !Organ.IsWithin(code[..6], own.Division));
        return outside is null ? null : Errors.OutsideRemit.Refuse(null, null, register.NameOf(outside), own.Name);
    }
}
