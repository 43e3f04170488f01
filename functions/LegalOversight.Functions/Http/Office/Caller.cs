using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The officer who calls, found in the register by the token.</summary>
internal static class Caller
{
    /// <summary>Lets a request through when its token stands for an officer of the register; otherwise 403 LO-1402 and a line in the audit.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (await context.RequestServices.GetRequiredService<OfficerLookup>().FindAsync(context) is not { } officer)
        {
            return context.Refuse(Errors.OfficerUnknown);
        }

        context.Features.Set(officer);
        return await next(invocation);
    }

    /// <summary>The officer of this request.</summary>
    public static Officer Officer(this HttpContext context) => context.Features.Get<Officer>()!;

    /// <summary>How many days before a due day the officer's region warns, amber first, then red (NORM_WARNINGS).</summary>
    public static IReadOnlyList<int> Warnings(this HttpContext context, Installation installation) =>
        installation.Law.Of(context.Officer().Home).Warnings.On(ChinaTime.Today(installation.Clock));

    /// <summary>Whether the officer holds one of the roles today.</summary>
    public static bool Holds(this HttpContext context, Installation installation, params ReadOnlySpan<string> roles)
    {
        foreach (var grant in context.Officer().GrantsOn(ChinaTime.Today(installation.Clock)))
        {
            if (roles.Contains(grant.Role))
            {
                return true;
            }
        }

        return false;
    }
}
