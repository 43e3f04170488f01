using System.Globalization;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Platform.Text.Sheets;

/// <summary>Reads the spellings of a date that people put into tables.</summary>
public static class WrittenDate
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>Reads 2017-02-17, 2017/2/17, 2017.2.17, 20170217, 2017年2月17日 or 二〇一七年二月十七日, with or without a time after a blank; null for anything else.</summary>
    /// <param name="text">The text of a cell.</param>
    public static DateOnly? Read(string text)
    {
        var plain = string.Concat(text.Trim().Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));
        var day = plain.Split([' ', 'T'], 2)[0];
        return DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : PaperDates.Alone(day) is { Before.Length: 0 } written ? written.Date
            : null;
    }
}
