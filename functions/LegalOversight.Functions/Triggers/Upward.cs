using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>What arrives from the queue of messages to other cases.</summary>
internal static class Upward
{
    /// <summary>
    /// Carries a message out. What can never succeed is kept by us and answered as done; a passing failure is answered as one,
    /// and the queue brings it again at once: so it is held back first, the longer the more often it came.
    /// </summary>
    public static async Task<IResult> HandleAsync(HttpContext context, Installation installation)
    {
        var invocation = await Invocation.ReadAsync(context.Request, context.RequestAborted);
        try
        {
            await installation.Deliveries.ReceiveAsync(Invocation.Text(invocation.Data("message")), context.RequestAborted);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Task.Delay(Deliveries.PauseAfter(invocation.Deliveries), installation.Clock, context.RequestAborted);
            throw;
        }

        return InvocationAnswer.Done;
    }

    /// <summary>Tries what the queue gave up on for the last time, and else keeps it among the dead letters, where operators see it and can have it tried again.</summary>
    public static async Task<IResult> KeepAsync(HttpContext context, Installation installation)
    {
        var invocation = await Invocation.ReadAsync(context.Request, context.RequestAborted);
        await installation.Deliveries.ReceiveLastAsync(Invocation.Text(invocation.Data("message")), context.RequestAborted);
        return InvocationAnswer.Done;
    }
}
