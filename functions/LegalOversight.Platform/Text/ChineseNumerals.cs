using System.Buffers;
using System.Globalization;
using System.Text;

namespace LegalOversight.Platform.Text;

/// <summary>Chinese numerals as official papers write them: 一百二十 for counting, 二〇一七 digit by digit.</summary>
public static class ChineseNumerals
{
    private static readonly SearchValues<char> Units = SearchValues.Create("十百千万拾佰仟廿卅");

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>
    /// Reads a whole number of 0 to 99,999,999 in counting form (一百零二), digit by digit (二〇一七), or in Arabic digits of either width. Null when it is none of these.
    /// </summary>
    /// <param name="text">The numeral, nothing around it.</param>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 16)
        {
            return null;
        }

        return text.ContainsAny(Units) ? Counted(text) : Spelt(text);
    }

    /// <summary>Writes a number of 0 to 99,999,999 in counting form: 102 is 一百零二, 10 is 十.</summary>
    /// <param name="number">The number; outside the range it is refused.</param>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99_999_999);
        if (number == 0)
        {
            return "零";
        }

        var (high, low) = (number / 10_000, number % 10_000);
        var text = high == 0 ? Group(low) : Group(high) + "万" + (low is > 0 and < 1000 ? "零" : "") + Group(low);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>Writes the digits of a number one by one, as years are written: 2017 is 二〇一七.</summary>
    /// <param name="number">Not negative.</param>
    public static string Spell(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
    }

    private static string Group(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "").Append(Digits[digit]).Append(name);
            gap = false;
        }

        return text.ToString();
    }

    private static int? Counted(ReadOnlySpan<char> text)
    {
        var (total, group, digit) = (0, 0, -1);
        foreach (var c in text)
        {
            var unit = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, '万' => 10_000, _ => 0 };
            if (unit == 10_000)
            {
                (total, group, digit) = ((group + Math.Max(digit, 0)) * unit, 0, -1);
            }
            else if (unit > 0)
            {
                (group, digit) = (group + (digit < 0 ? 1 : digit) * unit, -1);
            }
            else if (c is '廿' or '卅')
            {
                (group, digit) = (group + (c == '廿' ? 20 : 30), -1);
            }
            else if (Digit(c) is { } value)
            {
                digit = value;
            }
            else
            {
                return null;
            }
        }

        return total + group + Math.Max(digit, 0);
    }

    private static int? Spelt(ReadOnlySpan<char> text)
    {
        var number = 0L;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit)
            {
                return null;
            }

            number = number * 10 + digit;
        }

        return number <= 99_999_999 ? (int)number : null;
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '○' or 'Ｏ' or 'O' or '◯' => 0,
        '两' or '贰' => 2,
        '壹' => 1,
        _ => Digits.IndexOf(c) is var at and >= 0 ? at : null,
    };
}
