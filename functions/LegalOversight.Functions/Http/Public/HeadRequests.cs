namespace LegalOversight.Functions.Http.Public;

/// <summary>Answers HEAD under /api/public with what GET answers; the server leaves out the body, which it knows by the method that came in.</summary>
internal sealed class HeadRequests : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, onward) =>
        {
            if (HttpMethods.IsHead(context.Request.Method) && context.Request.Path.StartsWithSegments("/api/public"))
            {
                context.Request.Method = HttpMethods.Get;
            }

            return onward(context);
        });
        next(app);
    };
}
