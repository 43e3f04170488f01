using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A document as lists show it, its issuer also by the name in the language of the answer. The highlighted title and the snippet are escaped HTML with <c>mark</c>.</summary>
internal sealed record ItemView(
    string Id,
    string? ExternalId,
    string Title,
    string Issuer,
    string IssuerLabel,
    string? DocumentNumber,
    string Status,
    DateOnly? IssuedOn,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    DateOnly? EnteredOn,
    string Level,
    string? TitleHighlighted,
    string? Snippet)
{
    public static ItemView Of(SearchHit hit, string language) => new(
        hit.Id, hit.ExternalId, hit.Title, hit.Issuer, EnglishNames.Of(hit.Issuer, language), hit.DocumentNumber, hit.Status, hit.IssuedOn, hit.EffectiveOn, hit.ValidUntil, null, hit.Level, hit.TitleHighlighted, hit.Snippet);

    public static ItemView Of(DocumentRow row, string language) => new(
        row.Id, row.ExternalId, row.Title, row.Issuer, EnglishNames.Of(row.Issuer, language), row.DocumentNumber, row.Standing, row.IssuedOn, row.EffectiveOn, row.ValidUntil, row.EnteredOn, row.Level, null, null);
}
