namespace LegalOversight.Benchmarks;

/// <summary>What ASP.NET Core does by itself: reads a body, answers small JSON. The measure for everything else.</summary>
internal static class BareServer
{
    public const string Mode = "bare-server";

    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/health", () => Results.Ok(new { status = "ok" }));
        app.MapPost("/{**path}", async context =>
        {
            var reader = context.Request.BodyReader;
            var read = await reader.ReadAtLeastAsync((int)context.Request.ContentLength!);
            reader.AdvanceTo(read.Buffer.End);
            context.Response.StatusCode = StatusCodes.Status200OK;
            context.Response.ContentType = "application/json";
            var answer = "{\"status\":\"ok\"}"u8.ToArray();
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
