using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// The code (查询码) by which a citizen follows a suggestion: nine characters made of a secret and a check character. No character
/// looks like another, and no slip of one character or exchange of two makes another citizen's code.
/// </summary>
public static class SuggestionCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 10;

    // 31 characters without 0, 1, I, L and O; 31 is prime, which is what makes the check find every exchange.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The code that belongs to a secret: the same for the same secret, and not to be guessed without it, 31⁹ being possible.</summary>
    /// <param name="secret">What only the sender knows.</param>
    public static string Of(string secret)
    {
        Span<char> code = stackalloc char[Length];
        var value = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes($"suggestion-code:{secret}")), isUnsigned: true);
        for (var i = 0; i < Length - 1; i++)
        {
            value = BigInteger.DivRem(value, Alphabet.Length, out var digit);
            code[i] = Alphabet[(int)digit];
        }

        code[^1] = Check(code[..^1]);
        return new string(code);
    }

    /// <summary>The code as it is kept, however it was typed: upper case, without spaces and hyphens.</summary>
    public static string Normal(string typed) =>
        string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '‐' or '–' or '—' or '－'))).ToUpperInvariant();

    /// <summary>Whether a code in its normal form can be one that <see cref="Of"/> makes.</summary>
    public static bool IsWellFormed(string code) =>
        code.Length == Length && code.All(character => Alphabet.Contains(character)) && code[^1] == Check(code.AsSpan(0, Length - 1));

    private static char Check(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            sum += (i + 2) * Alphabet.IndexOf(characters[i]);
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
