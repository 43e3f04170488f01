namespace LegalOversight.Platform.Views;

/// <summary>An organ's year as its catalogue and its filings show it.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Catalogue">The catalogue's case, or null where none was sent.</param>
/// <param name="Listed">How many documents the catalogue lists; null where none was sent.</param>
/// <param name="SubmittedOn">When it was sent.</param>
/// <param name="Made">Documents made: listed or filed.</param>
/// <param name="Filed">Documents filed.</param>
public sealed record CatalogueRow(string Organ, string? Catalogue, int? Listed, DateOnly? SubmittedOn, int Made, int Filed);
