namespace LegalOversight.Platform.Search;

/// <summary>One found document, as much as a result list shows.</summary>
/// <param name="Id">The document.</param>
/// <param name="ExternalId">The identity in the system it came from.</param>
/// <param name="Title">The title as issued.</param>
/// <param name="Issuer">The name of the issuing organ.</param>
/// <param name="DocumentNumber">The document number as issued.</param>
/// <param name="RegistrationNumber">The registration number.</param>
/// <param name="Level">The level.</param>
/// <param name="Subject">The subject class.</param>
/// <param name="Status">One of <see cref="SearchStatus"/>.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="EffectiveOn">The day it takes effect.</param>
/// <param name="ValidUntil">The last day of validity.</param>
/// <param name="TitleHighlighted">The title as HTML: escaped, with the words asked for in <c>mark</c>.</param>
/// <param name="Snippet">The passage with most of the words asked for, as HTML: escaped, with <c>mark</c>.</param>
public sealed record SearchHit(
    string Id,
    string? ExternalId,
    string Title,
    string Issuer,
    string? DocumentNumber,
    string? RegistrationNumber,
    string Level,
    string? Subject,
    string Status,
    DateOnly? IssuedOn,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    string TitleHighlighted,
    string Snippet);
