using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LegalOversight.Law.Institutions;

/// <summary>The six digits of an administrative division (GB/T 2260), such as 150000.</summary>
[JsonConverter(typeof(TextValueConverter<DivisionCode>))]
public sealed record DivisionCode : IParsable<DivisionCode>
{
    private DivisionCode(string value) => Value = value;

    /// <summary>The six digits.</summary>
    public string Value { get; }

    /// <summary>Reads six ASCII digits, the first of them not 0.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static DivisionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"A division code is six digits: {text}");

    /// <summary>As <see cref="Parse(string)"/>, for input from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DivisionCode? code)
    {
        var right = text is { Length: 6 } && text[0] != '0' && text.All(char.IsAsciiDigit);
        code = right ? new DivisionCode(text!) : null;
        return right;
    }

    /// <inheritdoc/>
    public static DivisionCode Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DivisionCode result) =>
        TryParse(s, out result);

    /// <summary>The six digits.</summary>
    public override string ToString() => Value;
}
