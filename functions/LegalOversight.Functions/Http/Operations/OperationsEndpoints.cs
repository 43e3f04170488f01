using System.Reflection;
using LegalOversight.Functions.Http.Office;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>How the program fares, for those who run it: followers, messages refused, the last verification, storage.</summary>
internal static class OperationsEndpoints
{
    private static readonly string Version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static void Map(RouteGroupBuilder operations)
    {
        operations.MapGet("/status", StatusAsync);
        operations.MapPost("/verify", async (HttpContext context, VerificationRun verification) =>
        {
            _ = verification.Start();
            return Results.Json(await VerificationAsync(verification, context.RequestAborted), statusCode: StatusCodes.Status202Accepted);
        });
        operations.MapPost("/messages/{key}/retry", RetryAsync);
    }

    /// <summary>Lets administrators and auditors through; for anybody else there is nothing here.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var installation = context.RequestServices.GetRequiredService<Installation>();
        return context.Holds(installation, Roles.Administrator, Roles.Auditor) ? await next(invocation) : context.Refuse(Errors.PageUnknown);
    }

    private static async Task<IResult> StatusAsync(HttpContext context, Installation installation, VerificationRun verification)
    {
        var (followers, language) = (await installation.FollowersAsync(context.RequestAborted), Language.Of(context));
        var letters = await installation.DeadLetters.AllAsync(context.RequestAborted);
        return Results.Json(new
        {
            version = Version,
            followers,
            verification = await VerificationAsync(verification, context.RequestAborted),
            storage = await installation.StorageAsync(context.RequestAborted),
            messages = new
            {
                waiting = await installation.WaitingMessagesAsync(context.RequestAborted),
                retrying = followers.Count(follower => follower.Failures > 0),
                dead = letters.Select(letter => (Letter: letter, Message: MessageOf(letter))).Select(each => new
                {
                    id = each.Letter.Key,
                    queue = NameOf(each.Message, language),
                    @case = each.Message?.Case,
                    reason = each.Letter.Reason,
                    at = each.Letter.At,
                    attempts = each.Letter.Attempts,
                }),
            },
        });
    }

    private static async Task<object> VerificationAsync(VerificationRun verification, CancellationToken cancellation)
    {
        var last = await verification.LastAsync(cancellation);
        return new
        {
            running = verification.Progress is not null,
            progress = verification.Progress,
            lastRun = last?.LastRun,
            cases = last?.Cases ?? 0,
            entries = last?.Entries ?? 0,
            firstBad = last?.FirstBad,
        };
    }

    // What could not be read has no message to name it by.
    private static Message? MessageOf(DeadLetter letter)
    {
        try
        {
            return Envelope.Read(letter.Body).Message;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string NameOf(Message? message, string language) =>
        message is null ? "" : Procedures.Named(message.Procedure) is { } procedure ? $"{procedure.Label.In(language)} · {procedure.StepNamed(message.Step)?.Label.In(language)}" : message.Procedure;

    // The auditor reads; only the administrator sets anything off again.
    private static async Task<IResult> RetryAsync(HttpContext context, Installation installation, string key)
    {
        if (!context.Holds(installation, Roles.Administrator))
        {
            return context.Refuse(Errors.RoleMissing, null, Roles.Named(Roles.Administrator));
        }

        if ((await installation.DeadLetters.AllAsync(context.RequestAborted)).FirstOrDefault(letter => letter.Key == key) is not { } letter)
        {
            return context.Refuse(Errors.PageUnknown);
        }

        var reason = await installation.Deliveries.RetryAsync(letter, context.RequestAborted);
        return Results.Json(new { done = reason is null, reason });
    }
}
