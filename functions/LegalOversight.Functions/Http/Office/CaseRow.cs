using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A case as a row of a list.</summary>
internal sealed record CaseRow(
    string Case,
    string? Number,
    string Title,
    string Procedure,
    string ProcedureLabel,
    string Stage,
    string StageLabel,
    string From,
    DateOnly? Due,
    int? DaysLeft,
    string? Clock,
    string? Urgency,
    CaseRow.ActionView? Action,
    DateTimeOffset UpdatedAt)
{
    public static CaseRow Of(DirectoryRow row, Register register, DateOnly today, string language)
    {
        var procedure = Procedures.Named(row.Procedure)!;
        int? left = row.Due is { } due ? due.DayNumber - today.DayNumber : null;
        var clock = procedure.Clocks.FirstOrDefault(each => each.Name == row.Clock);
        return new(
            row.Case,
            row.Number,
            row.Title,
            row.Procedure,
            procedure.Label.In(language),
            row.Stage,
            procedure.StageNamed(row.Stage).Label.In(language),
            row.Origin.Length > 0 ? register.In(language).NameOf(row.Origin) : Roles.Named(Roles.Public).In(language),
            row.Due,
            left,
            clock?.Label.In(language),
            left is { } days && clock is not null ? ClockView.UrgencyOf(days, row.Warnings) : null,
            row.Step is { } step && procedure.StepNamed(step) is { } declared ? new(step, declared.Label.In(language)) : null,
            row.UpdatedAt);
    }

    internal sealed record ActionView(string Step, string Label);
}
