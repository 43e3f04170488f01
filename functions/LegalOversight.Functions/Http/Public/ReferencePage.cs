using System.Text;
using LegalOversight.Law;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Lists the operations of the API for people.</summary>
internal static class ReferencePage
{
    private static readonly Label Title = new("接口说明", "API reference");
    private static readonly Label Lead = new("以下接口向所有人开放，无需登记。机器可读的描述：", "These operations are open to everyone, without registration. The description for machines: ");
    private static readonly Label Refusals = new("拒绝时返回 application/problem+json，其中 code 为固定的错误编号，逐一说明于", "Refusals are application/problem+json; their code is stable. What each means: ");

    public static void Map(WebApplication app) =>
        app.MapGet("/api/reference", async (HttpContext context, [FromKeyedServices("v1")] IOpenApiDocumentProvider description) =>
            PlainPage.Answer(context, Title, Write(await description.GetOpenApiDocumentAsync(context.RequestAborted), Language.Of(context)))).ExcludeFromDescription();

    private static string Write(OpenApiDocument document, string language)
    {
        var page = new StringBuilder();
        page.Append($"<p>{Lead.In(language)}<a href=\"/api/openapi.json\">/api/openapi.json</a></p><p>{Refusals.In(language)}<a href=\"/api/errors\">/api/errors</a></p>");
        foreach (var (path, item) in document.Paths.Where(each => each.Key.StartsWith("/api/public", StringComparison.Ordinal)))
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Operation(page, path, method, operation, language);
            }
        }

        return page.ToString();
    }

    private static void Operation(StringBuilder page, string path, HttpMethod method, OpenApiOperation operation, string language)
    {
        page.Append($"<section id=\"{PlainPage.Html.Encode(operation.OperationId ?? path)}\"><h2><code>{method.Method} {PlainPage.Html.Encode(path)}</code></h2><p>{PlainPage.Html.Encode(In(operation.Summary, language))}</p>");
        if (operation.Parameters is { Count: > 0 } parameters)
        {
            page.Append("<dl>");
            foreach (var parameter in parameters)
            {
                page.Append($"<dt><code>{PlainPage.Html.Encode(parameter.Name ?? "")}</code></dt><dd>{PlainPage.Html.Encode(In(parameter.Description, language))}</dd>");
            }

            page.Append("</dl>");
        }

        page.Append($"<p>{PlainPage.Html.Encode(string.Join(" · ", (operation.Responses ?? []).Select(response => $"{response.Key} {string.Join(", ", response.Value.Content?.Keys ?? [])}".TrimEnd())))}</p></section>");
    }

    // A description says the same in Chinese and in English, parted by a dot or a stroke.
    private static string In(string? bilingual, string language)
    {
        var parts = (bilingual ?? "").Split([" · ", " / "], 2, StringSplitOptions.None);
        return language == "en" ? parts[^1] : parts[0];
    }
}
