using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalOversight.Law.Calendar;

/// <summary>Reads a table of State Council arrangements.</summary>
internal static class ArrangementTable
{
    private static readonly Dictionary<string, string> EnglishNames = new()
    {
        ["元旦"] = "New Year's Day",
        ["春节"] = "Spring Festival",
        ["清明"] = "Qingming Festival",
        ["劳动节"] = "Labour Day",
        ["端午"] = "Dragon Boat Festival",
        ["中秋"] = "Mid-Autumn Festival",
        ["国庆节"] = "National Day",
        ["中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日"] = "70th anniversary of the victory in the War of Resistance",
    };

    public static WorkCalendar Read(string csv, Func<IReadOnlyList<ArrangedDay>, string, WorkCalendar> build)
    {
        var days = new List<ArrangedDay>();
        var seen = new HashSet<DateOnly>();
        foreach (var fields in EmbeddedTable.Rows(csv, columns: 3))
        {
            var day = Day(fields);
            if (!seen.Add(day.Date))
            {
                throw new FormatException($"The day comes twice: {fields[0]}");
            }

            days.Add(day);
        }

        return build(days, Version(csv, days));
    }

    private static ArrangedDay Day(string[] fields)
    {
        var date = DateOnly.ParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var kind = fields[1] switch
        {
            "holiday" => ArrangedDayKind.Holiday,
            "working-day" => ArrangedDayKind.WorkingDay,
            _ => throw new FormatException($"Neither holiday nor working-day: {fields[1]}"),
        };
        if (!WorkCalendar.Holds(date))
        {
            throw new FormatException($"Outside 1990-01-01 to 2199-12-31: {fields[0]}");
        }

        if (kind is ArrangedDayKind.WorkingDay && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            throw new FormatException($"A swapped working day is a Saturday or Sunday: {fields[0]}");
        }

        return new ArrangedDay(date, kind, new Label(fields[2], EnglishNames.GetValueOrDefault(fields[2], fields[2])));
    }

    // Line endings do not count, so that a checkout on another system has the same version.
    private static string Version(string csv, List<ArrangedDay> days)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(csv.ReplaceLineEndings("\n"))))[..8];
        return days.Count == 0
            ? $"none.{hash}"
            : string.Create(CultureInfo.InvariantCulture, $"{days.Min(day => day.Date).Year}-{days.Max(day => day.Date).Year}.{hash}");
    }
}
