using System.Security.Cryptography;
using System.Text;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Makes the ids of case files: a prefix for the procedure and 26 characters of base 32 (RFC 4648, lower case).</summary>
public static class CaseId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>An id that always comes out the same for the same source, so that a reaction carried out twice finds its own case.</summary>
    public static string Derived(string prefix, string source) => $"{prefix}-{Encode(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 16))}";

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[26];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var each in bytes)
        {
            buffer = (buffer << 8) | each;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[at++] = Alphabet[(buffer >> bits) & 31];
            }
        }

        text[at] = Alphabet[(buffer << (5 - bits)) & 31];
        return new string(text);
    }
}
