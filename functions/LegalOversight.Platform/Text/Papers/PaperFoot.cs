using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Papers;

// The signature: one or more organs, then the date of the paper on a line of its own.
internal sealed partial record PaperFoot(string? Issuer, DateOnly? Date)
{
    private const int MostSigners = 8;

    public static PaperFoot Read(List<string> lines, int from)
    {
        for (var i = Math.Max(from, 1); i < lines.Count; i++)
        {
            if (Annex().IsMatch(lines[i]) && IsFinished(lines, i))
            {
                break;
            }

            if (PaperDates.Alone(lines[i]) is not { } signature)
            {
                continue;
            }

            var signers = Signers(lines, i, from);
            if (signature.Before.Length > 0 && IsOrgan(signature.Before))
            {
                signers.Add(signature.Before);
            }

            return new PaperFoot(signers.Count > 0 ? string.Join('、', signers) : null, signature.Date);
        }

        return new PaperFoot(null, null);
    }

    public static bool IsOrgan(string line) => Organ().IsMatch(line);

    private static List<string> Signers(List<string> lines, int at, int from)
    {
        var signers = new List<string>();
        for (var i = at - 1; i >= from && signers.Count < MostSigners && IsOrgan(lines[i]); i--)
        {
            signers.Insert(0, lines[i]);
        }

        return signers;
    }

    // The list of annexes stands before the signature; an annex itself comes after it.
    private static bool IsFinished(List<string> lines, int at) => !lines.Skip(at + 1).Take(20).Any(line => PaperDates.Alone(line) is not null);

    [GeneratedRegex(@"^附件[\d一二三四五六七八九十]*[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(?!.*关于)[\u4E00-\u9FFF（）]{1,40}(?:政府|行政公署|公署|办公厅|办公室|委员会|委|局|厅|部|院|署|会|中心|总队|支队|银行|集团)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organ();
}
