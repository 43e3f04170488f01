using System.Globalization;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text.Papers;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A document with its text, its standing and why, what of it no longer holds, its history and what it cites and is cited by.</summary>
internal sealed record DocumentView(
    string Id,
    string? ExternalId,
    string Title,
    DocumentView.IssuerView Issuer,
    string? DocumentNumber,
    string Level,
    string LevelLabel,
    string? Subject,
    DateOnly? IssuedOn,
    DateOnly? PublishedOn,
    string? PublishedAt,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    string Status,
    string StatusLabel,
    string StatusReason,
    IReadOnlyList<DocumentView.NoticeView> Notices,
    string? RegistrationNumber,
    IReadOnlyList<DocumentEvent> History,
    IReadOnlyList<DocumentView.RelatedView> Cites,
    IReadOnlyList<DocumentView.RelatedView> CitedBy,
    string Preamble,
    IReadOnlyList<ArticleView> Articles,
    string Closing,
    string Text,
    DocumentView.FormatsView Formats,
    DateOnly? At,
    DateOnly AsOf)
{
    public static async Task<DocumentView> OfAsync(PublicDocument document, Installation installation, string language, CancellationToken cancellation)
    {
        var file = document.File;
        var text = await installation.Texts.TextOfAsync(document.Text, cancellation);
        var body = OfficialPaper.ReadBody(text);
        var standing = DocumentStanding.Of(file, document.On, installation.Law.Of(file));
        var documents = new PublicDocuments(installation.Facts);
        var maker = file.Parties.GetValueOrDefault("maker");
        var issuer = file.Text("issuer") ?? (maker is null ? "" : installation.Institutions.Register.NameOf(maker));
        var level = file.Text("level") ?? "";
        return new(
            file.Id,
            file.Text("externalId"),
            file.Text("title")!,
            new(maker, issuer, EnglishNames.Of(issuer, language)),
            file.Text("documentNumber"),
            level,
            DocumentLevels.Named(level).In(language),
            file.Text("subject"),
            file.Date("issuedOn"),
            file.Date("publishedOn"),
            file.Text("publishedAt"),
            file.Date("effectiveOn"),
            file.Date("validUntil"),
            standing.Status,
            standing.Label.In(language),
            standing.Reason.In(language),
            await NoticeView.OfAsync(DocumentNotice.Of(file, document.On), documents, language, cancellation),
            file.Text("registrationNumber"),
            await DocumentHistory.OfAsync(file, documents, language, cancellation),
            [.. (await documents.CitedAsync(CitationKeys.In(text), file.Id, cancellation)).Select(RelatedView.Of)],
            [.. (await documents.CitingAsync(file.Id, cancellation)).Select(RelatedView.Of)],
            body.Preamble,
            [.. body.Articles.Select(ArticleView.Of)],
            body.Closing,
            text,
            FormatsView.Of(document),
            document.At,
            document.On);
    }

    /// <summary>A notice.</summary>
    /// <param name="Kind">revoked, suspended, altered or unconfirmed.</param>
    /// <param name="Provisions">The provisions; null for the whole document.</param>
    /// <param name="ByDocument">The document by which it was decided.</param>
    /// <param name="From">The day from which it has effect.</param>
    /// <param name="Text">All of it in a sentence.</param>
    /// <param name="RelatedId">The public document by which it was decided, or null.</param>
    internal sealed record NoticeView(string Kind, string? Provisions, string? ByDocument, DateOnly From, string Text, string? RelatedId)
    {
        public static async Task<IReadOnlyList<NoticeView>> OfAsync(IEnumerable<DocumentNotice> notices, PublicDocuments documents, string language, CancellationToken cancellation)
        {
            var views = new List<NoticeView>();
            foreach (var notice in notices)
            {
                var related = notice.ByDocument is { } by ? await documents.ByNumberAsync(by, cancellation) : null;
                views.Add(new(notice.Kind, notice.Provisions, notice.ByDocument, notice.From, notice.Text.In(language), related));
            }

            return views;
        }
    }

    /// <summary>An issuing organ.</summary>
    /// <param name="Code">Its code, where it is registered.</param>
    /// <param name="Name">Its name in Chinese, by which lists are filtered.</param>
    /// <param name="Label">Its name in the language of the answer.</param>
    internal sealed record IssuerView(string? Code, string Name, string Label);

    internal sealed record RelatedView(string Id, string Title, string? DocumentNumber)
    {
        public static RelatedView Of(DocumentRow row) => new(row.Id, row.Title, row.DocumentNumber);
    }

    internal sealed record FormatsView(string Docx, string Text, string Json)
    {
        public static FormatsView Of(PublicDocument document)
        {
            var address = $"/api/public/documents/{document.File.Id}";
            var at = document.At is { } day ? string.Create(CultureInfo.InvariantCulture, $"?at={day:yyyy-MM-dd}") : "";
            return new($"{address}/docx{at}", $"{address}/text{at}", $"{address}{at}");
        }
    }
}
