using LegalOversight.Platform.Azure;

namespace LegalOversight.Functions.Triggers;

/// <summary>The paths to which the Functions host posts what its triggers bring.</summary>
internal static class TriggerDoors
{
    public static void Map(WebApplication app)
    {
        var triggers = app.MapGroup("").AllowAnonymous().AddEndpointFilter(FromHost).ExcludeFromDescription();
        foreach (var container in CosmosContainers.Logs)
        {
            triggers.MapPost($"/feed-{container.Name}", (HttpContext context, Feed feed) => feed.HandleAsync(context, container.Name));
        }

        triggers.MapPost("/upward", Upward.HandleAsync);
        triggers.MapPost("/dead", Upward.GiveUpAsync);
        triggers.MapPost("/deadlines", async (HttpContext context, Deadlines deadlines) =>
        {
            await deadlines.RunAsync(context.RequestAborted);
            return InvocationAnswer.Done;
        });
        triggers.MapPost("/reconcile", async (HttpContext context, Reconcile reconcile) =>
        {
            var outgoing = new OutgoingMessages();
            await reconcile.RunAsync(outgoing, context.RequestAborted);
            return InvocationAnswer.Sending(outgoing.Envelopes);
        });
    }

    // A request from outside is proxied with these headers; what a trigger brings has none of them. For anybody else there is nothing here.
    private static ValueTask<object?> FromHost(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var headers = invocation.HttpContext.Request.Headers;
        return headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("x-ms-invocation-id") || headers.ContainsKey("X-Original-For")
            ? ValueTask.FromResult<object?>(Results.NotFound())
            : next(invocation);
    }
}
