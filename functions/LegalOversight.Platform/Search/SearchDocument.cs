namespace LegalOversight.Platform.Search;

/// <summary>
/// What the index holds of one document. A view of the log: it can always be built again.
/// </summary>
/// <param name="Id">The identity under which the document is replaced and found.</param>
/// <param name="ExternalId">The identity in the system it came from.</param>
/// <param name="Title">The title; a match here outranks a match in the text.</param>
/// <param name="Issuer">The name of the issuing organ.</param>
/// <param name="DocumentNumber">The document number (发文字号) in any common spelling.</param>
/// <param name="RegistrationNumber">The registration number (登记号); resolves like a document number.</param>
/// <param name="Level">The level of the document in the hierarchy of law; a facet.</param>
/// <param name="Subject">The subject class.</param>
/// <param name="Status">
/// One of <see cref="SearchStatus"/>. A status that depends on the day is given by the caller, who indexes again when it changes.
/// </param>
/// <param name="IssuedOn">The day of issue; sorts the results and gives the year facet.</param>
/// <param name="EffectiveOn">The day it takes effect.</param>
/// <param name="ValidUntil">The last day of validity.</param>
/// <param name="Text">The full text.</param>
/// <param name="Version">Rises with each change; an older version never replaces a newer one.</param>
/// <param name="Public">Whether everyone may find it.</param>
public sealed record SearchDocument(
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
    string Text,
    long Version,
    bool Public);
