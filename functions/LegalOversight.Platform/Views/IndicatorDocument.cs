namespace LegalOversight.Platform.Views;

/// <summary>A document behind a figure.</summary>
/// <param name="Organ">Its maker.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Its number, or null.</param>
/// <param name="Day">Its day of issue; for findings, the day it was found unlawful.</param>
/// <param name="Case">The case that shows it: its filing, the review that found it unlawful, or the catalogue or notice that lists it.</param>
/// <param name="IsFiled">Whether it was filed.</param>
public sealed record IndicatorDocument(string Organ, string Title, string? DocumentNumber, DateOnly Day, string Case, bool IsFiled);
