using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text.Papers;

/// <summary>
/// Reads a Chinese official paper (公文) from its text, one paragraph per line, in the layouts in use:
/// red head, order (令), announcement, regulation with its note of adoption, and pages of government sites.
/// </summary>
public static class OfficialPaper
{
    /// <summary>Reads title, number, issuer and dates.</summary>
    /// <param name="text">The text of the paper.</param>
    public static PaperHead ReadHead(string text)
    {
        var lines = Lines(text);
        var top = PaperTop.Read(lines);
        var foot = PaperFoot.Read(lines, top.Length);
        var issuedOn = foot.Date ?? PaperDates.Published(lines);
        var effectiveOn = PaperDates.Effective(lines, issuedOn);
        return new PaperHead(
            top.Title,
            top.DocumentNumber,
            foot.Issuer ?? top.Issuer,
            issuedOn,
            effectiveOn,
            PaperDates.ValidUntil(lines, effectiveOn ?? issuedOn));
    }

    /// <summary>Splits a text into preamble, articles and closing.</summary>
    /// <param name="text">The text of the paper.</param>
    public static PaperBody ReadBody(string text) => Articles.Split(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    // Full-width digits and the spaces of typesetting would only double every pattern.
    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => ChineseText.Close(Narrow(line.Trim()))).Where(line => line.Length > 0)];

    private static string Narrow(string line) => string.Create(line.Length, line, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= '０' and <= '９' ? (char)(source[i] - 0xFEE0) : source[i];
        }
    });
}
