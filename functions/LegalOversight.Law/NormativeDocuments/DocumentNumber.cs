using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// 发文字号: 内政发〔2013〕62号, or, of an order, 内蒙古自治区人民政府令第262号. Two spellings of one number are equal.
/// </summary>
/// <remarks>
/// Read are all common spellings: any kind of bracket, full-width digits, spaces, leading zeros, a missing 号, 第N号.
/// The canonical one has hexagonal brackets (U+3014, U+3015), Arabic digits and no leading zero.
/// </remarks>
[JsonConverter(typeof(TextValueConverter<DocumentNumber>))]
public sealed record DocumentNumber : IParsable<DocumentNumber>
{
    /// <summary>The longest text that is read as one number.</summary>
    public const int MaxLength = 60;

    /// <summary>What is said of a number that <see cref="MayBeOf"/> does not find to go with the day of issue.</summary>
    public static Label NotOfItsTime { get; } = new("发文字号的年份应为印发当年或者上一年", "the year of the document number is that of its issue or the one before");

    internal DocumentNumber(string organSign, int? year, int serial)
    {
        OrganSign = organSign;
        Year = year;
        Serial = serial;
    }

    /// <summary>机关代字, such as 内政发; of an order, the authority with 令: 政府令.</summary>
    public string OrganSign { get; }

    /// <summary>The year; null for an order that is numbered through (令第262号).</summary>
    public int? Year { get; }

    /// <summary>The serial, 1 to 99,999.</summary>
    public int Serial { get; }

    /// <summary>Whether it is an order numbered through, without a year.</summary>
    public bool IsOrder => Year is null;

    /// <summary>Reads one number and nothing else.</summary>
    /// <exception cref="FormatException">What <see cref="TryParse(string?, out DocumentNumber?, out DocumentNumberRefusal?)"/> refuses.</exception>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number, out var refusal) ? number : throw new FormatException(refusal.Value.Label().En);

    /// <summary>As <see cref="Parse(string)"/>, with the reason when it is refused.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out DocumentNumber? number,
        [NotNullWhen(false)] out DocumentNumberRefusal? refusal) =>
        DocumentNumberText.TryRead(text, out number, out refusal);

    /// <summary>The first number in a text, such as a heading or a search query; false when there is none.</summary>
    public static bool TryFindIn(string text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = FindAllIn(text).FirstOrDefault()?.Number;
        return number is not null;
    }

    /// <summary>
    /// The numbers that a text mentions, in order, with their places. In running text 号 must be there, and words
    /// such as 根据 before the organ's sign are not taken for a part of it.
    /// </summary>
    public static IEnumerable<FoundDocumentNumber> FindAllIn(string text) => DocumentNumberText.FindAll(text);

    /// <inheritdoc/>
    public static DocumentNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DocumentNumber result) =>
        TryParse(s, out result, out _);

    /// <summary>Whether a document issued on the day can bear the number: of that year, or of the one before, since what is numbered in December may be issued in January.</summary>
    public bool MayBeOf(DateOnly issuedOn) => Year is not { } year || issuedOn.Year - year is 0 or 1;

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{OrganSign}〔{year}〕{Serial}号")
        : string.Create(CultureInfo.InvariantCulture, $"{OrganSign}第{Serial}号");
}
