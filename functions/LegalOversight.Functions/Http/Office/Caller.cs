using System.Security.Claims;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The officer who calls, found in the register by the token's subject.</summary>
internal static class Caller
{
    /// <summary>Lets a request through when its subject is an officer of the register; otherwise 403 LO-1402.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var installation = context.RequestServices.GetRequiredService<Installation>();
        var subject = context.User.FindFirstValue("sub") ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (subject is null || installation.Institutions.Register.Officer(subject) is not { } officer)
        {
            return context.Refuse(Errors.OfficerUnknown);
        }

        context.Features.Set(officer);
        return await next(invocation);
    }

    /// <summary>The officer of this request.</summary>
    public static Officer Officer(this HttpContext context) => context.Features.Get<Officer>()!;

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
