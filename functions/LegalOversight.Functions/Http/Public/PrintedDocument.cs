using System.Text.RegularExpressions;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A document written as a Word file in the form of an official paper.</summary>
internal static partial class PrintedDocument
{
    private const int LinesOfSignature = 6;

    public static byte[] Docx(CaseFile file, string text)
    {
        var (title, number) = (file.Text("title")!, file.Text("documentNumber"));
        var lines = WithoutHead([.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)], title, number);

        // A text that ends with its date is signed already.
        var signed = lines.TakeLast(LinesOfSignature).Any(line => Date().IsMatch(Bare(line)));
        return WrittenPaper.Docx(title, number, signed ? null : file.Text("issuer"), signed ? null : file.Date("issuedOn"), lines);
    }

    // The paper's head states title and number; a text that begins with them would say them twice.
    private static IEnumerable<string> WithoutHead(IReadOnlyList<string> lines, string title, string? number)
    {
        var rest = Bare(title);
        var first = 0;
        while (first < lines.Count && Bare(lines[first]) is var line && (rest.StartsWith(line, StringComparison.Ordinal) || line == Bare(number ?? "")))
        {
            rest = rest.StartsWith(line, StringComparison.Ordinal) ? rest[line.Length..] : rest;
            first++;
        }

        return lines.Skip(first);
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(@"^[（(]?(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
