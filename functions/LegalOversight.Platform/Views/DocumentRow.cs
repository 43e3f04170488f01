namespace LegalOversight.Platform.Views;

/// <summary>A public document as lists show it.</summary>
/// <param name="Id">Its case.</param>
/// <param name="ExternalId">Its id in the system it came from, or null.</param>
/// <param name="Title">The title.</param>
/// <param name="DocumentNumber">The document number, or null.</param>
/// <param name="Issuer">The name of the issuing organ.</param>
/// <param name="Level">The level.</param>
/// <param name="Standing">Where it stands, on the wire.</param>
/// <param name="IssuedOn">The day of issue, or null.</param>
/// <param name="EffectiveOn">The day it takes effect, or null.</param>
/// <param name="ValidUntil">The last day of validity, or null.</param>
/// <param name="PublishedAt">When it became public here, or null.</param>
/// <param name="EnteredOn">The day by which it counts as new here: that on which it became public here, of one imported that of issue; null where neither is known.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record DocumentRow(
    string Id,
    string? ExternalId,
    string Title,
    string? DocumentNumber,
    string Issuer,
    string Level,
    string Standing,
    DateOnly? IssuedOn,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    DateTimeOffset? PublishedAt,
    DateOnly? EnteredOn,
    DateTimeOffset UpdatedAt);
