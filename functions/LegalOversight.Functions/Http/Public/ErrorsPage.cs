using System.Text;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Lists the codes of refusals for people; the type of every problem is a place on this page.</summary>
internal static class ErrorsPage
{
    private const string Address = "/api/errors";

    private static readonly Label Title = new("错误编号", "Error codes");
    private static readonly Label Lead = new("拒绝时返回 application/problem+json，其中 code 为固定的错误编号，含义不变。{0}、{1} 等处填写具体内容。", "Refusals are application/problem+json; their code never changes its meaning. {0}, {1} and so on stand for particulars.");

    public static void Map(WebApplication app) =>
        app.MapGet(Address, (HttpContext context) => PlainPage.Answer(context, Title, Write(Language.Of(context)))).ExcludeFromDescription();

    /// <summary>Where a code is explained.</summary>
    public static string AddressOf(ErrorCode error) => $"{Address}#{error.Code}";

    private static string Write(string language)
    {
        var page = new StringBuilder($"<p>{Lead.In(language)}</p>");
        foreach (var error in Errors.All)
        {
            page.Append($"<section id=\"{error.Code}\"><h2><code>{error.Code}</code> HTTP {error.Status}</h2><p>{PlainPage.Html.Encode(error.Says.In(language))}</p></section>");
        }

        return page.ToString();
    }
}
