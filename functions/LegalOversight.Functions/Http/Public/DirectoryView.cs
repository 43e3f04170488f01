using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A directory of filings that passed.</summary>
/// <param name="Directory">Its head.</param>
/// <param name="Documents">What passed, in the order of registration.</param>
internal sealed record DirectoryView(DirectoriesView.Issue Directory, IReadOnlyList<DirectoryView.Listed> Documents)
{
    /// <param name="file">The directory's case.</param>
    /// <param name="open">Those of its documents that everybody may read.</param>
    /// <param name="register">The institutions, named in the language.</param>
    /// <param name="language">zh or en.</param>
    public static DirectoryView Of(CaseFile file, IReadOnlySet<string> open, Register register, string language) =>
        new(DirectoriesView.Issue.Of(file, register), [.. file.Opening.Value("documents")!.Value.EnumerateArray().Select(row => Listed.Of(row, open, language))]);

    /// <summary>The cases of the documents that a directory lists.</summary>
    public static IEnumerable<string> DocumentsOf(CaseFile file) => file.Opening.Value("documents")!.Value.EnumerateArray().Select(row => row.GetProperty("document").GetString()!);

    /// <summary>A document of a directory.</summary>
    /// <param name="Id">The document's id: its page is /documents/{id}; null while its text is not published here.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="DocumentNumber">Its number.</param>
    /// <param name="Issuer">Its maker.</param>
    /// <param name="RegistrationNumber">Its registration number.</param>
    /// <param name="RegisteredOn">The day of registration.</param>
    internal sealed record Listed(string? Id, string Title, string DocumentNumber, string Issuer, string RegistrationNumber, DateOnly RegisteredOn)
    {
        public static Listed Of(JsonElement row, IReadOnlySet<string> open, string language) => new(
            open.Contains(Text(row, "document")) ? Text(row, "document") : null,
            Text(row, "title"),
            Text(row, "documentNumber"),
            EnglishNames.Of(Text(row, "maker"), language),
            Text(row, "registrationNumber"),
            DateOnly.ParseExact(Text(row, "registeredOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture));

        private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
    }
}
