namespace LegalOversight.Functions.Triggers;

/// <summary>What arrives from the queue of messages to other cases.</summary>
internal static class Upward
{
    /// <summary>Carries a message out. What can never succeed is kept by us and answered as done; a passing failure is answered as one, and the host brings it again.</summary>
    public static async Task<IResult> HandleAsync(HttpContext context, Installation installation)
    {
        var payload = await Invocation.DataAsync(context.Request, "message", context.RequestAborted);
        await installation.Deliveries.ReceiveAsync(Invocation.Text(payload), context.RequestAborted);
        return InvocationAnswer.Done;
    }

    /// <summary>Keeps what the queue gave up on among the dead letters, where operators see it and can have it tried again.</summary>
    public static async Task<IResult> KeepAsync(HttpContext context, Installation installation)
    {
        var payload = await Invocation.DataAsync(context.Request, "message", context.RequestAborted);
        await installation.Deliveries.KeepAsync(Invocation.Text(payload), "the queue gave up on it after several attempts", context.RequestAborted);
        return InvocationAnswer.Done;
    }
}
