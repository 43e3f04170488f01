using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace LegalOversight.Functions.Identity;

/// <summary>SHA-256 of a token's text, so that the cache holds no token.</summary>
internal readonly record struct TokenHash(UInt128 High, UInt128 Low)
{
    /// <summary>The greatest number of characters of a token; longer ones are refused unread.</summary>
    public const int LongestToken = 8192;

    public static TokenHash Of(ReadOnlySpan<char> token)
    {
        Span<byte> text = stackalloc byte[token.Length <= 1024 ? 3 * 1024 : 3 * LongestToken];
        var length = Encoding.UTF8.GetBytes(token, text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return MemoryMarshal.Read<TokenHash>(hash);
    }
}
