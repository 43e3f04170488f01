using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LegalOversight.Law;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Lists the operations of the API for people. It needs no script, so the content security policy stays as it is.</summary>
internal static class ReferencePage
{
    private const string Style = "body{font:17px/1.6 \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans SC\",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}code{background:#f3f3f0;padding:.1em .3em;overflow-wrap:anywhere}section{border-top:1px solid #ccc;padding:.5rem 0}h2{font-size:1.1rem}dt{font-weight:600}dd{margin:0 0 .5rem 1.5rem}a{color:#0b4f9c}";

    private static readonly Label Title = new("接口说明", "API reference");
    private static readonly Label Lead = new("以下接口向所有人开放，无需登记。机器可读的描述：", "These operations are open to everyone, without registration. The description for machines: ");
    private static readonly Label Errors = new("拒绝时返回 application/problem+json，其中 code 为固定的错误编号。", "Refusals are application/problem+json; their code is stable.");

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Map(WebApplication app) =>
        app.MapGet("/api/reference", async (HttpContext context, [FromKeyedServices("v1")] IOpenApiDocumentProvider description) =>
        {
            context.Response.Headers.CacheControl = "public, no-cache";
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Content(Write(await description.GetOpenApiDocumentAsync(context.RequestAborted), Language.Of(context)), "text/html; charset=utf-8");
        }).ExcludeFromDescription();

    private static string Write(OpenApiDocument document, string language)
    {
        var page = new StringBuilder();
        page.Append(
            $"""
            <!doctype html><html lang="{(language == "en" ? "en" : "zh-CN")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Title.In(language)}</title><style>{Style}</style></head>
            <body><main><h1>{Title.In(language)}</h1><p>{Lead.In(language)}<a href="/api/openapi.json">/api/openapi.json</a></p><p>{Errors.In(language)}</p>
            """);
        foreach (var (path, item) in document.Paths.Where(each => each.Key.StartsWith("/api/public", StringComparison.Ordinal)))
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Operation(page, path, method, operation, language);
            }
        }

        return page.Append("</main></body></html>").ToString();
    }

    private static void Operation(StringBuilder page, string path, HttpMethod method, OpenApiOperation operation, string language)
    {
        page.Append($"<section id=\"{Html.Encode(operation.OperationId ?? path)}\"><h2><code>{method.Method} {Html.Encode(path)}</code></h2><p>{Html.Encode(In(operation.Summary, language))}</p>");
        if (operation.Parameters is { Count: > 0 } parameters)
        {
            page.Append("<dl>");
            foreach (var parameter in parameters)
            {
                page.Append($"<dt><code>{Html.Encode(parameter.Name ?? "")}</code></dt><dd>{Html.Encode(In(parameter.Description, language))}</dd>");
            }

            page.Append("</dl>");
        }

        page.Append($"<p>{Html.Encode(string.Join(" · ", (operation.Responses ?? []).Select(response => $"{response.Key} {string.Join(", ", response.Value.Content?.Keys ?? [])}".TrimEnd())))}</p></section>");
    }

    // A description says the same in Chinese and in English, parted by a dot or a stroke.
    private static string In(string? bilingual, string language)
    {
        var parts = (bilingual ?? "").Split([" · ", " / "], 2, StringSplitOptions.None);
        return language == "en" ? parts[^1] : parts[0];
    }
}
