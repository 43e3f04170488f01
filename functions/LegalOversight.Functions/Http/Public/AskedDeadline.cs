using System.Globalization;
using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A deadline to be counted, as a caller sends it: <c>{start, term: {n, unit}, suspensions: [[from, to]], extensionDays}</c>.</summary>
internal static class AskedDeadline
{
    private const int MostSuspensions = 100;

    private static readonly Dictionary<string, TermUnit> Units = new()
    {
        ["calendar-day"] = TermUnit.CalendarDay,
        ["working-day"] = TermUnit.WorkingDay,
        ["month"] = TermUnit.Month,
        ["year"] = TermUnit.Year,
    };

    /// <summary>Counts it, or says what is wrong with it.</summary>
    public static (Deadline? Deadline, Label? Fault) Count(WorkCalendar calendar, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return (null, new("应为一个对象", "an object is expected"));
        }

        if (Day(Member(item, "start")) is not { } start)
        {
            return (null, new("start 应为日期，如 2026-11-23", "start is a date such as 2026-11-23"));
        }

        var asked = Member(item, "term");
        if (Whole(Member(asked, "n")) is not { } n || Member(asked, "unit") is not { ValueKind: JsonValueKind.String } named || !Units.TryGetValue(named.GetString()!, out var unit))
        {
            return (null, new($"term 应为 {{n, unit}}，n 为整数，unit 为 {string.Join("、", Units.Keys)} 之一", $"term is {{n, unit}}, n a whole number and unit one of {string.Join(", ", Units.Keys)}"));
        }

        if (!Term.TryCreate(n, unit, out var term))
        {
            return (null, new($"期限须在0至{Term.MaxDays}日、{Term.MaxMonths}个月或{Term.MaxYears}年之内", $"a term is 0 to {Term.MaxDays} days, {Term.MaxMonths} months or {Term.MaxYears} years"));
        }

        if (Suspensions(Member(item, "suspensions")) is not { } suspensions)
        {
            return (null, new($"suspensions 应为不超过{MostSuspensions}个 [起, 止]，止不早于起，均在1990年至2199年之间", $"suspensions are at most {MostSuspensions} pairs [from, to], to not before from, between 1990 and 2199"));
        }

        var extension = Member(item, "extensionDays");
        if (IsGiven(extension) && Whole(extension) is null)
        {
            return (null, new("extensionDays 应为整数", "extensionDays is a whole number"));
        }

        return Deadline.TryCompute(calendar, start, term, suspensions, Whole(extension) ?? 0, null, out var deadline, out var refusal)
            ? (deadline, null)
            : (null, new(refusal.Zh.TrimEnd('。'), refusal.En.TrimEnd('.')));
    }

    private static List<Suspension>? Suspensions(JsonElement element)
    {
        if (!IsGiven(element))
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() > MostSuspensions)
        {
            return null;
        }

        var all = new List<Suspension>();
        foreach (var pair in element.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2
                || Day(pair[0]) is not { } from || Day(pair[1]) is not { } to || Suspension.TryCreate(from, to) is not { } suspension)
            {
                return null;
            }

            all.Add(suspension);
        }

        return all;
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static bool IsGiven(JsonElement element) => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static DateOnly? Day(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Whole(JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;
}
