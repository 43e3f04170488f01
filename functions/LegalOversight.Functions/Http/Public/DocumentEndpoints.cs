using System.ComponentModel;
using LegalOversight.Law;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Functions.Http.Public;

/// <summary>One document: one address, the same address in each format, and as it stood on any day.</summary>
internal static class DocumentEndpoints
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int LongestName = 80;
    private const string Id = "文件编号或来源编号 / Its id here or at its source";
    private const string At = "日期，如 2020-05-01 / A day, such as 2020-05-01";
    private const string N = "条文编号，如 12 或 120-1 / Its number, such as 12 or 120-1";

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/documents/{id}", WholeAsync)
            .WithName("getDocument").WithSummary("文件：全文、效力及理由、历史、引用；可加 ?at=日期 · A document: text, standing and why, history, citations; ?at=DATE for how it stood that day")
            .Produces<DocumentView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/documents/{id}/text", TextAsync)
            .WithName("getDocumentText").WithSummary("纯文本 · Its text")
            .Produces<string>(contentType: "text/plain").ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/documents/{id}/docx", WordAsync)
            .WithName("getDocumentWord").WithSummary("公文格式的 Word 文件 · As a Word file in the form of an official paper")
            .Produces<byte[]>(contentType: WordType).ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/documents/{id}/articles/{n}", ArticleAsync)
            .WithName("getArticle").WithSummary("一条条文，如 12 或 120-1 · One article, such as 12 or 120-1")
            .Produces<ArticleView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> WholeAsync(HttpContext context, Installation installation, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(
            context,
            installation,
            id,
            at,
            async document => Freshness.Answer(context, await DocumentView.OfAsync(document, installation, Language.Of(context), context.RequestAborted)),
            isMarkedByItself: true);

    private static Task<IResult> TextAsync(HttpContext context, Installation installation, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(context, installation, id, at, async document => Results.Text(await ReadAsync(installation, document, context), "text/plain; charset=utf-8"));

    private static Task<IResult> WordAsync(HttpContext context, Installation installation, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(context, installation, id, at, async document =>
        {
            var title = document.File.Text("title")!;
            var name = title.Length > LongestName ? title[..LongestName] : title;
            return Results.File(PrintedDocument.Docx(document.File, await ReadAsync(installation, document, context)), WordType, $"{name}.docx");
        });

    private static Task<IResult> ArticleAsync(HttpContext context, Installation installation, [Description(Id)] string id, [Description(N)] string n, [Description(At)] string? at) =>
        ShowAsync(context, installation, id, at, async document =>
        {
            var body = OfficialPaper.ReadBody(await ReadAsync(installation, document, context));
            return body.Articles.FirstOrDefault(article => article.Key == n) is { } found
                ? Results.Json(ArticleView.Of(found))
                : context.Refuse(Errors.ArticleUnknown, null, n);
        });

    // The whole view also tells what cites it, which changes without a step of its own: it is marked by its own bytes.
    private static async Task<IResult> ShowAsync(HttpContext context, Installation installation, string id, string? at, Func<PublicDocument, Task<IResult>> show, bool isMarkedByItself = false)
    {
        var (document, refusal) = await PublicDocument.FindAsync(installation, id, at, context.RequestAborted);
        return document is null ? Problems.Of(context, refusal!)
            : !isMarkedByItself && Freshness.IsKnown(context, document.Made) ? Freshness.Known
            : await show(document);
    }

    private static Task<string> ReadAsync(Installation installation, PublicDocument document, HttpContext context) =>
        installation.Texts.TextOfAsync(document.Text, context.RequestAborted);
}
