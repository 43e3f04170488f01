using System.Security.Cryptography;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// The code (查询码) by which a citizen follows a suggestion: nine random characters and a check character. No character
/// looks like another, and no slip of one character or exchange of two makes another citizen's code.
/// </summary>
public static class SuggestionCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 10;

    // 31 characters without 0, 1, I, L and O; 31 is prime, which is what makes the check find every exchange.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new code: 31⁹ are possible, so it cannot be guessed.</summary>
    public static string Create()
    {
        Span<char> code = stackalloc char[Length];
        var random = code[..^1];
        RandomNumberGenerator.GetItems(Alphabet, random);
        code[^1] = Check(random);
        return new string(code);
    }

    /// <summary>The code as it is kept, however it was typed: upper case, without spaces and hyphens.</summary>
    public static string Normal(string typed) =>
        string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '‐' or '–' or '—' or '－'))).ToUpperInvariant();

    /// <summary>Whether a code in its normal form can be one that <see cref="Create"/> made.</summary>
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
