using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>An entry that lacks only the numbers it asks for and its hash.</summary>
/// <param name="Entry">The entry, its determined values without the numbers.</param>
/// <param name="Claims">The numbers asked for.</param>
/// <param name="Unique">A key that only one case may hold, or null.</param>
/// <param name="Released">A key that the case lets go, or null.</param>
public sealed record EntryDraft(Entry Entry, IReadOnlyList<NumberClaim> Claims, string? Unique, string? Released = null)
{
    /// <summary>The most that the form and the determined values of an entry may hold together (<see cref="ContentLength"/>): no store may be asked for more than its items hold.</summary>
    public const int LongestContent = 1_900_000;

    // Unescaped, as in the canonical form.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many bytes of UTF-8 the form and the determined values take at the most, as text within an item.</summary>
    public int ContentLength => LengthOf(Entry.Form) + LengthOf(Entry.Determined);

    /// <summary>The entry with its numbers and its hash, and the canonical bytes that were hashed.</summary>
    /// <param name="numbers">One number for each claim, in order.</param>
    public (Entry Entry, byte[] Canonical) Seal(params ReadOnlySpan<int> numbers)
    {
        var entry = Entry;
        if (Claims.Count > 0)
        {
            entry = entry with { Determined = Numbered(entry.Determined, numbers) };
        }

        var canonical = EntryFormat.Canonical(entry);
        return (entry with { Hash = EntryFormat.Hash(canonical) }, canonical);
    }

    // Quotes and backslashes are escaped once more where a text is kept within JSON.
    private static int LengthOf(JsonElement json)
    {
        var text = JsonMarshal.GetRawUtf8Value(json);
        return text.Length + text.Count((byte)'"') + text.Count((byte)'\\');
    }

    private JsonElement Numbered(JsonElement determined, ReadOnlySpan<int> numbers)
    {
        var into = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(into, Plain))
        {
            writer.WriteStartObject();
            foreach (var member in determined.EnumerateObject())
            {
                if (!Claims.Any(claim => member.NameEquals(claim.Under)))
                {
                    member.WriteTo(writer);
                }
            }

            for (var i = 0; i < Claims.Count; i++)
            {
                writer.WriteString(Claims[i].Under, Claims[i].Form.Write(numbers[i]));
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(into.WrittenSpan);
    }
}
