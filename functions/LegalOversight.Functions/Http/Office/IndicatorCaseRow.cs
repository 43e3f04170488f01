using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A document behind a figure, in the shape of a row of a list of cases; without the case for those who see figures only.</summary>
internal sealed record IndicatorCaseRow(
    string? Case,
    string? Number,
    string Title,
    string Procedure,
    string ProcedureLabel,
    string Stage,
    string StageLabel,
    string From,
    string Organ,
    DateOnly Day,
    bool IsFiled,
    DateOnly? Due,
    int? DaysLeft,
    string? Clock,
    string? Urgency,
    DateTimeOffset UpdatedAt)
{
    public static IndicatorCaseRow Of(IndicatorDocument document, CaseRow row, bool mayOpen, string maker) => new(
        mayOpen ? row.Case : null,
        document.DocumentNumber ?? row.Number,
        document.Title,
        row.Procedure,
        row.ProcedureLabel,
        row.Stage,
        row.StageLabel,
        maker,
        document.Organ,
        document.Day,
        document.IsFiled,
        row.Due,
        row.DaysLeft,
        row.Clock,
        row.Urgency,
        row.UpdatedAt);
}
