using System.Text.Json;
using System.Text.Json.Serialization;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.Parameters;

/// <summary>Lays rows from configuration over parameters, by name.</summary>
internal static class ParameterTable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static NormativeParameters Overlay(NormativeParameters under, IReadOnlyDictionary<string, JsonElement> table) =>
        table.Aggregate(under, (parameters, entry) => Overlay(parameters, entry.Key, entry.Value));

    private static NormativeParameters Overlay(NormativeParameters under, string name, JsonElement rows) => name switch
    {
        "NORM_FILE_DAYS" => under with { FilingTerm = Laid(under.FilingTerm, rows) },
        "NORM_FORM_CHECK" => under with { FormCheckTerm = Laid(under.FormCheckTerm, rows) },
        "NORM_FIX_DAYS" => under with { CompletionTerm = Laid(under.CompletionTerm, rows) },
        "NORM_REVIEW_DAYS" => under with { ReviewTerm = Laid(under.ReviewTerm, rows) },
        "NORM_CORRECT_DAYS" => under with { CorrectionTerm = Laid(under.CorrectionTerm, rows) },
        "NORM_REVOKE_DAYS" => under with { GovernmentDecisionTerm = Laid(under.GovernmentDecisionTerm, rows) },
        "NORM_CONSULT_MIN" => under with { ConsultationMinimum = Laid(under.ConsultationMinimum, rows) },
        "NORM_REVIEW_MIN" => under with { LegalityReviewMinimum = Laid(under.LegalityReviewMinimum, rows) },
        "NORM_REVIEW_MAX" => under with { LegalityReviewMaximum = Laid(under.LegalityReviewMaximum, rows) },
        "NORM_VALID_YEARS" => under with { ValidityLimit = Laid(under.ValidityLimit, rows) },
        "NORM_TRIAL_VALID_YEARS" => under with { TrialValidityLimit = Laid(under.TrialValidityLimit, rows) },
        "NORM_RENEWAL_REMINDERS" => under with { RenewalReminders = Laid(under.RenewalReminders, rows) },
        "NORM_WARNINGS" => under with { Warnings = Laid(under.Warnings, rows) },
        "NORM_SUGGESTION_FORM_CHECK" => under with { SuggestionFormCheckTerm = Laid(under.SuggestionFormCheckTerm, rows) },
        "NORM_SUGGESTION_DAYS" => under with { SuggestionTerm = Laid(under.SuggestionTerm, rows) },
        "NORM_CATALOGUE_DUE" => under with { CatalogueDue = Laid(under.CatalogueDue, rows) },
        "NORM_CLEANUP_DUE" => under with { CleanupDue = Laid(under.CleanupDue, rows) },
        "NORM_DIRECTORY_PERIOD" => under with { DirectoryPeriod = Laid(under.DirectoryPeriod, rows) },
        _ => throw new FormatException($"Unknown parameter: {name}"),
    };

    private static Parameter<T> Laid<T>(Parameter<T> under, JsonElement rows) =>
        under.Overlay(rows.Deserialize<ParameterRow<T>[]>(Json) ?? []);
}
