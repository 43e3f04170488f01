using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The published results of a cleanup, with the conclusions that were accepted since.</summary>
/// <param name="Cleanup">The cleanup.</param>
/// <param name="Basis">The basis of a special cleanup, or null.</param>
/// <param name="Meeting">The meeting that decided on the results.</param>
/// <param name="Summary">The summary.</param>
/// <param name="OutstandingReason">Why organs had not finished when the results were published, or null.</param>
/// <param name="Kept">继续有效.</param>
/// <param name="Amended">修改.</param>
/// <param name="Abolished">废止.</param>
/// <param name="Lapsed">宣布失效.</param>
/// <param name="Unconfirmed">Those without an accepted conclusion, which may not be a basis of administration.</param>
internal sealed record CleanupView(
    CleanupsView.Campaign Cleanup,
    string? Basis,
    string? Meeting,
    string? Summary,
    string? OutstandingReason,
    IReadOnlyList<CleanupView.Listed> Kept,
    IReadOnlyList<CleanupView.Listed> Amended,
    IReadOnlyList<CleanupView.Listed> Abolished,
    IReadOnlyList<CleanupView.Listed> Lapsed,
    IReadOnlyList<CleanupView.Listed> Unconfirmed)
{
    public static CleanupView Of(CaseFile file, IReadOnlyList<CleanupRow> rows, Register register)
    {
        return new(
            CleanupsView.Campaign.Of(file, register),
            file.Text("basis"),
            file.Text("meeting"),
            file.Text("summary"),
            file.Text("outstandingReason"),
            Concluded("continue"),
            Concluded("amend"),
            Concluded("abolish"),
            Concluded("lapse"),
            [.. rows.Where(row => row.Stage != "done").Select(row => Listed.Of(row with { Conclusion = null, ValidUntil = null, Reason = null }, register))]);

        List<Listed> Concluded(string conclusion) => [.. rows.Where(row => row.Stage == "done" && row.Conclusion == conclusion).Select(row => Listed.Of(row, register))];
    }

    /// <summary>A document of a list.</summary>
    /// <param name="Id">The document's id: its page is /documents/{id}.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="DocumentNumber">Its number, or null.</param>
    /// <param name="Issuer">Its maker.</param>
    /// <param name="IssuedOn">The day of issue, or null.</param>
    /// <param name="ValidUntil">Until when it stays in force, where it does.</param>
    /// <param name="Reason">The reason of the conclusion, or null.</param>
    internal sealed record Listed(string Id, string Title, string? DocumentNumber, string Issuer, DateOnly? IssuedOn, DateOnly? ValidUntil, string? Reason)
    {
        public static Listed Of(CleanupRow row, Register register) =>
            new(row.Document, row.Title, row.DocumentNumber, register.NameOf(row.Organ), row.IssuedOn, row.ValidUntil, row.Reason);
    }
}
