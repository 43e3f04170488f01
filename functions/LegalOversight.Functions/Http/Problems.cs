using System.Text.Json.Serialization;
using LegalOversight.Functions.Http.Public;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http;

/// <summary>Refusals as RFC 9457 problem details, in the caller's language, with a stable code.</summary>
internal static class Problems
{
    /// <summary>Answers with refusals; the first decides the status.</summary>
    public static IResult Of(HttpContext context, params IReadOnlyList<Refusal> refusals) => Answer(Describe(context, refusals));

    /// <summary>Refuses a page of a list that ends before it; the last page stands in <c>lastPage</c>.</summary>
    public static IResult NoSuchPage(HttpContext context, long page, long last) =>
        Answer(Describe(context, [Errors.NoSuchPage.Refuse("page", null, page, last)]) with { LastPage = last });

    private static Problem Describe(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        var language = Language.Of(context.Request);
        var first = refusals[0];
        return new Problem(
            ErrorsPage.AddressOf(first.Error),
            first.Sentence(language),
            first.Error.Status,
            first.Sentence(language),
            first.Error.Code,
            first.Field,
            first.Article?.In(language),
            refusals.Count > 1 ? [.. refusals.Select(refusal => new ProblemPart(refusal.Error.Code, refusal.Sentence(language), refusal.Field, refusal.Article?.In(language)))] : null,
            null);
    }

    private static IResult Answer(Problem problem) => Results.Json(problem, statusCode: problem.Status, contentType: "application/problem+json");

    /// <summary>Answers with one refusal.</summary>
    public static IResult Refuse(this HttpContext context, ErrorCode error, string? field = null, params object[] particulars) =>
        Of(context, error.Refuse(field, null, particulars));

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string? Field, string? Article, IReadOnlyList<ProblemPart>? Errors, long? LastPage);

    internal sealed record ProblemPart(string Code, string Detail, string? Field, string? Article);
}
