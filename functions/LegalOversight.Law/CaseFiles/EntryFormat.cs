using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>
/// The documented form in which an entry is hashed and kept: the canonical JSON (<see cref="CanonicalJson"/>) of
/// <c>{at, by{officer,organ,role}, case, determined, files[{material,mediaType,name,sha256,size}], form, previous,
/// procedure, sequence, stage, step}</c>. The hash is the SHA-256 of exactly these bytes.
/// </summary>
public static class EntryFormat
{
    /// <summary>The <see cref="Entry.Previous"/> of a first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    private const int LargestScratch = 1 << 20;
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>The canonical bytes of an entry, without its hash.</summary>
    public static byte[] Canonical(Entry entry)
    {
        var into = scratch ??= new(4096);
        into.ResetWrittenCount();
        Text(into, "{\"at\":"u8, entry.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        Text(into, ",\"by\":{\"officer\":"u8, entry.By.Officer);
        Text(into, ",\"organ\":"u8, entry.By.Organ);
        Text(into, ",\"role\":"u8, entry.By.Role);
        Text(into, "},\"case\":"u8, entry.Case);
        into.Write(",\"determined\":"u8);
        CanonicalJson.Write(entry.Determined, into);
        into.Write(",\"files\":["u8);
        for (var i = 0; i < entry.Files.Count; i++)
        {
            var file = entry.Files[i];
            Text(into, i == 0 ? "{\"material\":"u8 : ",{\"material\":"u8, file.Material);
            Text(into, ",\"mediaType\":"u8, file.MediaType);
            Text(into, ",\"name\":"u8, file.Name);
            Text(into, ",\"sha256\":"u8, file.Sha256);
            into.Write(",\"size\":"u8);
            CanonicalJson.WriteNumber(file.Size, into);
            into.Write("}"u8);
        }

        into.Write("],\"form\":"u8);
        CanonicalJson.Write(entry.Form, into);
        Text(into, ",\"previous\":"u8, entry.Previous);
        Text(into, ",\"procedure\":"u8, entry.Procedure);
        into.Write(",\"sequence\":"u8);
        CanonicalJson.WriteNumber(entry.Sequence, into);
        Text(into, ",\"stage\":"u8, entry.Stage);
        Text(into, ",\"step\":"u8, entry.Step);
        into.Write("}"u8);
        var canonical = into.WrittenSpan.ToArray();
        if (into.Capacity > LargestScratch)
        {
            scratch = null;
        }

        return canonical;
    }

    /// <summary>The hash of canonical bytes, lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Reads an entry back from its canonical bytes; its hash is computed from them, not taken on trust.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    public static Entry Read(ReadOnlyMemory<byte> canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        var root = document.RootElement;
        var by = root.GetProperty("by");
        return new Entry
        {
            Case = root.GetProperty("case").GetString()!,
            Sequence = root.GetProperty("sequence").GetInt64(),
            At = DateTimeOffset.ParseExact(root.GetProperty("at").GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Procedure = root.GetProperty("procedure").GetString()!,
            Step = root.GetProperty("step").GetString()!,
            Stage = root.GetProperty("stage").GetString()!,
            By = new Actor(by.GetProperty("officer").GetString()!, by.GetProperty("role").GetString()!, by.GetProperty("organ").GetString()!),
            Form = root.GetProperty("form").Clone(),
            Determined = root.GetProperty("determined").Clone(),
            Files = [.. root.GetProperty("files").EnumerateArray().Select(ReadFile)],
            Previous = root.GetProperty("previous").GetString()!,
            Hash = Hash(canonical.Span),
        };
    }

    private static FileReference ReadFile(JsonElement file) => new(
        file.GetProperty("material").GetString()!,
        file.GetProperty("name").GetString()!,
        file.GetProperty("mediaType").GetString()!,
        file.GetProperty("size").GetInt64(),
        file.GetProperty("sha256").GetString()!);

    private static void Text(IBufferWriter<byte> into, ReadOnlySpan<byte> name, string value)
    {
        into.Write(name);
        CanonicalJson.WriteString(value, into);
    }
}
