using System.Globalization;
using System.Text.Json;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http;

/// <summary>Reads the parameters of an address, and remembers the first that is not as it should be.</summary>
internal sealed class Parameters
{
    private const int MostValues = 50;
    private const int LongestValue = 300;

    /// <summary>The first refusal, or null.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A date written as 2026-11-23; null when absent.</summary>
    public DateOnly? Day(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1949 and <= 2199 ? day
        : Refuse<DateOnly?>(name, "应为日期，如 2026-11-23", "a date such as 2026-11-23 is expected");

    /// <summary>A whole number between two others, or what stands for an absent one.</summary>
    public int Number(string name, string? text, int absent, int least, int most) =>
        string.IsNullOrWhiteSpace(text) ? absent
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Refuse<int>(name, $"应为{least}至{most}的整数", $"a whole number from {least} to {most} is expected");

    /// <summary>A year, or what stands for an absent one.</summary>
    public int Year(string name, string? text, int absent) => Number(name, text, absent, 1949, 2199);

    /// <summary>One of several values, or the first where it is absent.</summary>
    public T Choice<T>(string name, string? text, IReadOnlyDictionary<string, T> choices)
        where T : struct =>
        string.IsNullOrWhiteSpace(text) ? choices.Values.First()
        : choices.TryGetValue(text, out var chosen) ? chosen
        : Refuse<T>(name, $"应为{string.Join("、", choices.Keys)}之一", $"one of {string.Join(", ", choices.Keys)} is expected");

    /// <summary>One of an enumeration's names, as they stand on the wire, in either case; what stands for an absent one.</summary>
    public T Choice<T>(string name, string? text, T absent)
        where T : struct, Enum =>
        string.IsNullOrWhiteSpace(text) ? absent
        : Choice(name, text, Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.OrdinalIgnoreCase));

    /// <summary>Values that are repeated or separated by commas.</summary>
    public IReadOnlyList<string> Values(string name, string?[]? texts)
    {
        if (texts is null or [])
        {
            return [];
        }

        string[] values = [.. texts.OfType<string>().SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        return values.Length > MostValues || values.Any(value => value.Length > LongestValue)
            ? Refuse<IReadOnlyList<string>>(name, $"最多{MostValues}个值，每个不超过{LongestValue}个字符", $"at most {MostValues} values of at most {LongestValue} characters are expected") ?? []
            : values;
    }

    /// <summary>The same, all of them among known values.</summary>
    public IReadOnlyList<string> Values(string name, string?[]? texts, IEnumerable<string> known)
    {
        var values = Values(name, texts);
        return values.All(known.Contains) ? values
            : Refuse<IReadOnlyList<string>>(name, $"应为{string.Join("、", known)}之一", $"one of {string.Join(", ", known)} is expected") ?? [];
    }

    /// <summary>Years.</summary>
    public IReadOnlyList<int> Years(string name, string?[]? texts)
    {
        var years = new List<int>();
        foreach (var text in Values(name, texts))
        {
            years.Add(Year(name, text, 0));
        }

        return years;
    }

    /// <summary>A text of at most so many characters; longer is refused with LO-1501.</summary>
    public string Words(string name, string? text, int most)
    {
        var words = text?.Trim() ?? "";
        if (words.Length > most)
        {
            Refusal ??= Errors.QueryTooLong.Refuse(name, null, words.Length, most);
        }

        return words;
    }

    /// <summary>Refuses a parameter, unless another was refused before.</summary>
    public T? Refuse<T>(string name, string zh, string en)
    {
        Refusal ??= Errors.ParameterMalformed.Refuse(name, null, name, new Label(zh, en));
        return default;
    }
}
