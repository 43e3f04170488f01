using System.Text.Encodings.Web;
using System.Text.Unicode;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A page for people that the server writes itself. It needs no script, so the content security policy stays as it is.</summary>
internal static class PlainPage
{
    /// <summary>Makes text safe to stand in a page, and leaves Chinese as it is.</summary>
    public static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = "body{font:17px/1.6 \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans SC\",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}code{background:#f3f3f0;padding:.1em .3em;overflow-wrap:anywhere}section{border-top:1px solid #ccc;padding:.5rem 0}section:target{background:#fdf6dc}h2{font-size:1.1rem}dt{font-weight:600}dd{margin:0 0 .5rem 1.5rem}a{color:#0b4f9c}";

    /// <summary>Answers with a page in the caller's language.</summary>
    /// <param name="context">The request.</param>
    /// <param name="title">Its title and heading.</param>
    /// <param name="body">What stands below the heading, as HTML.</param>
    public static IResult Answer(HttpContext context, Label title, string body)
    {
        var language = Language.Of(context);
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Content(
            $"""
            <!doctype html><html lang="{(language == "en" ? "en" : "zh-CN")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title.In(language)}</title><style>{Style}</style></head>
            <body><main><h1>{title.In(language)}</h1>{body}</main></body></html>
            """,
            "text/html; charset=utf-8");
    }
}
