namespace LegalOversight.Functions.Triggers;

/// <summary>What arrives from the queue of messages to other cases.</summary>
internal static class Upward
{
    // The queue brings a message that failed again at once; what it waits for takes a moment.
    private static readonly TimeSpan BeforeAnother = TimeSpan.FromMilliseconds(250);

    /// <summary>Carries a message out. What can never succeed is kept by us and answered as done; a passing failure is answered as one, and the host brings it again.</summary>
    public static async Task<IResult> HandleAsync(HttpContext context, Installation installation)
    {
        var payload = await Invocation.DataAsync(context.Request, "message", context.RequestAborted);
        try
        {
            await installation.Deliveries.ReceiveAsync(Invocation.Text(payload), context.RequestAborted);
            return InvocationAnswer.Done;
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Task.Delay(BeforeAnother, installation.Clock, context.RequestAborted);
            throw;
        }
    }

    /// <summary>Carries out what the queue gave up on, or keeps it among the dead letters, where operators see it and can have it tried again.</summary>
    public static async Task<IResult> GiveUpAsync(HttpContext context, Installation installation)
    {
        var payload = await Invocation.DataAsync(context.Request, "message", context.RequestAborted);
        await installation.Deliveries.ReceiveLastAsync(Invocation.Text(payload), context.RequestAborted);
        return InvocationAnswer.Done;
    }
}
