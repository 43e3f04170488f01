using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// 登记号: {division}-{G|B}-{year}-{serial of four digits}, such as 150000-G-2017-0001. The region's own format was
/// not found; <see cref="Display"/> writes another one where a region has it.
/// </summary>
[JsonConverter(typeof(TextValueConverter<RegistrationNumber>))]
public sealed partial record RegistrationNumber : IParsable<RegistrationNumber>
{
    /// <summary>A number in the series of a division, kind and year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year outside 1949..2199, a serial outside 1..9999, or no kind.
    /// </exception>
    public RegistrationNumber(DivisionCode division, RegistrationKind kind, int year, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1949);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 9999);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Neither government nor department.");
        }

        Division = division;
        Kind = kind;
        Year = year;
        Serial = serial;
    }

    /// <summary>The division whose legal office registered it.</summary>
    public DivisionCode Division { get; }

    /// <summary>A government's document or a department's.</summary>
    public RegistrationKind Kind { get; }

    /// <summary>The year of registration.</summary>
    public int Year { get; }

    /// <summary>The serial within division, kind and year, from 1 without a gap.</summary>
    public int Serial { get; }

    /// <summary>The series it belongs to: 150000-G; with the year, the key of a gapless numbering.</summary>
    public string Series => $"{Division}-{Letter}";

    /// <summary>The series in the register of numbers from which an office takes its numbers of a kind.</summary>
    /// <param name="division">The code of the office's division.</param>
    /// <param name="kind">The kind.</param>
    public static string SeriesOf(string division, RegistrationKind kind) => $"{division}:{kind}";

    /// <summary>How the numbers of a division, kind and year are written.</summary>
    public static NumberForm FormOf(DivisionCode division, RegistrationKind kind, int year)
    {
        var first = new RegistrationNumber(division, kind, year, 1).ToString();
        return new(first[..^4], 4, "", 9999);
    }

    private char Letter => Kind is RegistrationKind.Government ? 'G' : 'B';

    /// <summary>Reads the canonical spelling.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static RegistrationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"A registration number is written 150000-G-2017-0001: {text}");

    /// <summary>As <see cref="Parse(string)"/>, for input from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RegistrationNumber? number)
    {
        number = null;
        if (Canonical().Match(text ?? string.Empty) is { Success: true } match
            && DivisionCode.TryParse(match.Groups["division"].Value, out var division)
            && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is var year and >= 1949 and <= 2199
            && int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture) is var serial and > 0)
        {
            number = new(division, match.Groups["kind"].Value == "G" ? RegistrationKind.Government : RegistrationKind.Department, year, serial);
        }

        return number is not null;
    }

    /// <inheritdoc/>
    public static RegistrationNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RegistrationNumber result) =>
        TryParse(s, out result);

    /// <summary>The number as a region prints it; the template names {division}, {kind}, {year} and {serial}.</summary>
    public string Display(string template) => template
        .Replace("{division}", Division.Value, StringComparison.Ordinal)
        .Replace("{kind}", Letter.ToString(), StringComparison.Ordinal)
        .Replace("{year}", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{serial}", Serial.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Display("{division}-{kind}-{year}-{serial}");

    [GeneratedRegex("^(?<division>[0-9]{6})-(?<kind>[GB])-(?<year>[0-9]{4})-(?<serial>[0-9]{4})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}
