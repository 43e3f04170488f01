using Microsoft.Extensions.FileProviders;

namespace LegalOversight.Functions.Embedded;

/// <summary>Serves the two sites: files by name, and for any other address the site's one page.</summary>
internal static class Pages
{
    private static readonly string[] ServedElsewhere = ["/api", "/connect", "/.well-known", "/signin", "/health", "/ready", "/openapi"];

    public static void Use(WebApplication app, IFileProvider files)
    {
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            var isPage = (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                && !ServedElsewhere.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
                && !files.GetFileInfo(path).Exists
                && !path.StartsWithSegments("/assets");
            if (isPage)
            {
                context.Request.Path = path.StartsWithSegments("/office") ? "/office/index.html" : "/index.html";
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = response =>
            {
                var hashed = response.Context.Request.Path.StartsWithSegments("/assets");
                response.Context.Response.Headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }
}
