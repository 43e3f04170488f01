using System.Reflection;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Http.Office;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>How the program fares, for those who run it: followers, messages refused, the last verification, storage.</summary>
internal static class OperationsEndpoints
{
    private static readonly string Version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static void Map(RouteGroupBuilder operations)
    {
        operations.MapGet("/status", Status);
        operations.MapPost("/verify", (HttpContext context, VerificationRun verification) =>
        {
            verification.Start();
            return Results.Json(Verification(verification), statusCode: StatusCodes.Status202Accepted);
        });
        operations.MapPost("/messages/{key}/retry", RetryAsync);
    }

    /// <summary>Lets administrators and auditors through; for anybody else there is nothing here.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var machine = context.RequestServices.GetRequiredService<Machine>();
        return context.Holds(machine, Roles.Administrator, Roles.Auditor) ? await next(invocation) : context.Refuse(Errors.PageUnknown);
    }

    private static IResult Status(HttpContext context, Machine machine, VerificationRun verification)
    {
        var (followers, language) = (Followers.Of(machine), Language.Of(context));
        return Results.Json(new
        {
            version = Version,
            followers,
            verification = Verification(verification),
            storage = StorageSizes.Of(machine),
            messages = new
            {
                waiting = followers.First(follower => follower.Name == machine.Reactions.Name).Behind,
                retrying = followers.Count(follower => follower.Failures > 0),
                dead = machine.Log.DeadLetters.All().Select(letter => new
                {
                    id = letter.Key,
                    queue = Procedures.Named(letter.Message.Procedure) is { } procedure ? $"{procedure.Label.In(language)} · {procedure.StepNamed(letter.Message.Step)?.Label.In(language)}" : letter.Message.Procedure,
                    @case = letter.Message.Case,
                    reason = letter.Reason,
                    at = letter.At,
                    attempts = letter.Attempts,
                }),
            },
        });
    }

    private static object Verification(VerificationRun verification) => new
    {
        running = verification.Progress is not null,
        progress = verification.Progress,
        lastRun = verification.Last?.LastRun,
        cases = verification.Last?.Cases ?? 0,
        entries = verification.Last?.Entries ?? 0,
        firstBad = verification.Last?.FirstBad,
    };

    // The auditor reads; only the administrator sets anything off again.
    private static async Task<IResult> RetryAsync(HttpContext context, Machine machine, string key)
    {
        if (!context.Holds(machine, Roles.Administrator))
        {
            return context.Refuse(Errors.RoleMissing, null, Roles.Named(Roles.Administrator));
        }

        if (machine.Log.DeadLetters.All().FirstOrDefault(letter => letter.Key == key) is not { } letter)
        {
            return context.Refuse(Errors.PageUnknown);
        }

        var done = await machine.Reactions.RetryAsync(letter, context.RequestAborted);
        return Results.Json(new { done, reason = done ? null : machine.Log.DeadLetters.All().FirstOrDefault(each => each.Key == key)?.Reason });
    }
}
