using LegalOversight.Law;

namespace LegalOversight.Functions.Http;

/// <summary>The page of a list that is asked for.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows a page.</param>
internal sealed record AskedPage(int Number, int Size)
{
    /// <summary>Reads the parameters page and size.</summary>
    /// <param name="parameters">Remembers what is refused.</param>
    /// <param name="page">The page; the first when absent.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="usual">Rows a page when absent.</param>
    /// <param name="most">The most rows a page.</param>
    public static AskedPage Read(Parameters parameters, string? page, string? size, int usual, int most) =>
        new(parameters.Number("page", page, 1, 1, int.MaxValue), parameters.Number("size", size, usual, 1, most));

    /// <summary>The refusal of a page after the last (404 LO-1511, with the last in <c>lastPage</c>), or null. The first page is there even where nothing is on it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="total">Rows on all pages.</param>
    public IResult? PastEnd(HttpContext context, long total)
    {
        var last = Math.Max(1, (total + Size - 1) / Size);
        return Number > last ? Problems.NoSuchPage(context, Number, last) : null;
    }
}
