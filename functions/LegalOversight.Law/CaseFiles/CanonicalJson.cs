using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LegalOversight.Law.CaseFiles;

/// <summary>
/// Writes JSON in the canonical form of RFC 8785, narrowed so that no two programs can differ: numbers are whole
/// and within ±(2^53−1), an object has no name twice, and no string holds half of a surrogate pair.
/// Anything else is refused with <see cref="FormatException"/>.
/// </summary>
public static class CanonicalJson
{
    private const long Limit = 9_007_199_254_740_991;

    /// <summary>Writes <paramref name="element"/> as UTF-8.</summary>
    public static void Write(JsonElement element, IBufferWriter<byte> into)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, into);
                break;
            case JsonValueKind.Array:
                WriteArray(element, into);
                break;
            case JsonValueKind.String:
                WriteText(element, into);
                break;
            case JsonValueKind.Number when element.TryGetInt64(out var number) && number is >= -Limit and <= Limit:
                WriteNumber(number, into);
                break;
            case JsonValueKind.True:
                into.Write("true"u8);
                break;
            case JsonValueKind.False:
                into.Write("false"u8);
                break;
            case JsonValueKind.Null:
                into.Write("null"u8);
                break;
            default:
                throw new FormatException($"A number in a case file is whole and within ±(2^53−1); found {element.GetRawText()}.");
        }
    }

    /// <summary>Writes a whole number.</summary>
    public static void WriteNumber(long number, IBufferWriter<byte> into)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var written);
        into.Write(digits[..written]);
    }

    /// <summary>Writes a string with the least escaping that JSON allows.</summary>
    public static void WriteString(string text, IBufferWriter<byte> into)
    {
        into.Write("\""u8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var stop = IndexToEscape(rest);
            var plain = stop < 0 ? rest : rest[..stop];
            if (!plain.IsEmpty)
            {
                WritePlain(plain, into);
            }

            if (stop < 0)
            {
                break;
            }

            WriteEscaped(rest[stop], into);
            rest = rest[(stop + 1)..];
        }

        into.Write("\""u8);
    }

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code), '"', '\\']);

    private static int IndexToEscape(ReadOnlySpan<char> text) => text.IndexOfAny(Escaped);

    private static void WritePlain(ReadOnlySpan<char> plain, IBufferWriter<byte> into)
    {
        var span = into.GetSpan(Encoding.UTF8.GetMaxByteCount(plain.Length));
        try
        {
            into.Advance(Strict.GetBytes(plain, span));
        }
        catch (EncoderFallbackException broken)
        {
            throw NotUnicode(broken);
        }
    }

    // What JSON may leave unescaped, the canonical form leaves unescaped too: a string without a backslash is canonical as it stands.
    private static void WriteText(JsonElement element, IBufferWriter<byte> into)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (raw.Contains((byte)'\\'))
        {
            WriteString(Text(element), into);
        }
        else
        {
            into.Write(Utf8.IsValid(raw) ? raw : throw NotUnicode(null));
        }
    }

    // The reader refuses an escaped half of a surrogate pair with an exception of its own.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw NotUnicode(broken);
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException broken)
        {
            throw NotUnicode(broken);
        }
    }

    private static FormatException NotUnicode(Exception? broken) => new("A text in a case file is well-formed Unicode.", broken);

    private static void WriteEscaped(char character, IBufferWriter<byte> into)
    {
        switch (character)
        {
            case '"': into.Write("\\\""u8); break;
            case '\\': into.Write("\\\\"u8); break;
            case '\b': into.Write("\\b"u8); break;
            case '\f': into.Write("\\f"u8); break;
            case '\n': into.Write("\\n"u8); break;
            case '\r': into.Write("\\r"u8); break;
            case '\t': into.Write("\\t"u8); break;
            default: into.Write(Encoding.ASCII.GetBytes($"\\u{(int)character:x4}")); break;
        }
    }

    private static void WriteObject(JsonElement element, IBufferWriter<byte> into)
    {
        var count = element.GetPropertyCount();
        var members = ArrayPool<(string Name, JsonElement Value)>.Shared.Rent(count);
        try
        {
            var at = 0;
            foreach (var member in element.EnumerateObject())
            {
                members[at++] = (Name(member), member.Value);
            }

            WriteMembers(members.AsSpan(0, count), into);
        }
        finally
        {
            ArrayPool<(string Name, JsonElement Value)>.Shared.Return(members, clearArray: true);
        }
    }

    private static void WriteMembers(Span<(string Name, JsonElement Value)> members, IBufferWriter<byte> into)
    {
        members.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        into.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                if (members[i].Name == members[i - 1].Name)
                {
                    throw new FormatException($"The name {members[i].Name} stands twice in one object.");
                }

                into.Write(","u8);
            }

            WriteString(members[i].Name, into);
            into.Write(":"u8);
            Write(members[i].Value, into);
        }

        into.Write("}"u8);
    }

    private static void WriteArray(JsonElement element, IBufferWriter<byte> into)
    {
        into.Write("["u8);
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!first)
            {
                into.Write(","u8);
            }

            first = false;
            Write(item, into);
        }

        into.Write("]"u8);
    }
}
