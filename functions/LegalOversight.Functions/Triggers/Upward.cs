using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>What arrives from the queue of messages to other cases.</summary>
internal static class Upward
{
    /// <summary>Carries a message out. What can never succeed is kept by us and answered as done; a passing failure is answered as one, and the queue brings it again.</summary>
    public static Task<IResult> HandleAsync(HttpContext context, Installation installation) =>
        TakeAsync(context, installation, installation.Deliveries.ReceiveAsync);

    /// <summary>Tries what the queue gave up on for the last time, and else keeps it among the dead letters, where operators see it and can have it tried again.</summary>
    public static Task<IResult> GiveUpAsync(HttpContext context, Installation installation) =>
        TakeAsync(context, installation, installation.Deliveries.ReceiveLastAsync);

    // The queue brings what failed again at once: so it is held back first, the longer the more often it came.
    private static async Task<IResult> TakeAsync(HttpContext context, Installation installation, Func<string, CancellationToken, Task> take)
    {
        var invocation = await Invocation.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            await take(Invocation.Text(invocation.Data("message")), context.RequestAborted);
            return InvocationAnswer.Done;
        }
        catch (NotYetDeliverableException)
        {
            await RestAsync();
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            await RestAsync();
            throw;
        }

        Task RestAsync() => Task.Delay(Deliveries.PauseAfter(invocation.Deliveries), installation.Clock, context.RequestAborted);
    }
}
