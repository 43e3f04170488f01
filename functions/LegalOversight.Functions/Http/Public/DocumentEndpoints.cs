using System.ComponentModel;
using LegalOversight.Functions.Embedded;
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

    private static Task<IResult> WholeAsync(HttpContext context, Machine machine, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(context, machine, id, at, async document =>
        {
            // What it cites and is cited by changes without a step of its own: the answer itself is what it is known by.
            var view = await DocumentView.OfAsync(document, machine, Language.Of(context), context.RequestAborted);
            return Freshness.IsKnown(context, view) ? Freshness.Known : Results.Json(view);
        }, isKnownByItself: true);

    private static Task<IResult> TextAsync(HttpContext context, Machine machine, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(context, machine, id, at, async document => Results.Text(await ReadAsync(machine, document, context), "text/plain; charset=utf-8"));

    private static Task<IResult> WordAsync(HttpContext context, Machine machine, [Description(Id)] string id, [Description(At)] string? at) =>
        ShowAsync(context, machine, id, at, async document =>
        {
            var title = document.File.Text("title")!;
            var name = title.Length > LongestName ? title[..LongestName] : title;
            return Results.File(PrintedDocument.Docx(document.File, await ReadAsync(machine, document, context)), WordType, $"{name}.docx");
        });

    private static Task<IResult> ArticleAsync(HttpContext context, Machine machine, [Description(Id)] string id, [Description(N)] string n, [Description(At)] string? at) =>
        ShowAsync(context, machine, id, at, async document =>
        {
            var body = OfficialPaper.ReadBody(await ReadAsync(machine, document, context));
            return body.Articles.FirstOrDefault(article => article.Key == n) is { } found
                ? Results.Json(ArticleView.Of(found))
                : context.Refuse(Errors.ArticleUnknown, null, n);
        });

    private static async Task<IResult> ShowAsync(HttpContext context, Machine machine, string id, string? at, Func<PublicDocument, Task<IResult>> show, bool isKnownByItself = false)
    {
        var (document, refusal) = await PublicDocument.FindAsync(machine, id, at, context.RequestAborted);
        return document is null ? Problems.Of(context, refusal!)
            : !isKnownByItself && Freshness.IsKnown(context, document.Made) ? Freshness.Known
            : await show(document);
    }

    private static Task<string> ReadAsync(Machine machine, PublicDocument document, HttpContext context) =>
        machine.Texts.TextOfAsync(document.Text, context.RequestAborted);
}
