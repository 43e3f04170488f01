using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalOversight.Platform.Facts;

/// <summary>Writes rows one after the other; not for two threads. What is null is left out: a field without a value is missing.</summary>
public sealed class FactWriter : IDisposable
{
    /// <summary>How an instant is written: it sorts as text.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly ArrayBufferWriter<byte> buffer = new(2048);
    private readonly Utf8JsonWriter json;

    /// <summary>Makes a writer, for any number of rows.</summary>
    public FactWriter()
    {
        // Rows are read by programs only; what a page shows is escaped there.
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <inheritdoc />
    public void Dispose() => json.Dispose();

    /// <summary>Begins a row.</summary>
    public FactWriter Begin()
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        return this;
    }

    /// <summary>Ends the row.</summary>
    public Fact End(FactKind kind, string key = "")
    {
        json.WriteEndObject();
        json.Flush();
        return new(kind, key, buffer.WrittenSpan.ToArray());
    }

    /// <summary>A text.</summary>
    public FactWriter Text(string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }

        return this;
    }

    /// <summary>A day.</summary>
    public FactWriter Day(string field, DateOnly? value)
    {
        if (value is { } day)
        {
            Span<char> text = stackalloc char[10];
            day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteString(field, text[..length]);
        }

        return this;
    }

    /// <summary>An instant, to the millisecond.</summary>
    public FactWriter Instant(string field, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            Span<char> text = stackalloc char[24];
            instant.UtcDateTime.TryFormat(text, out var length, InstantFormat, CultureInfo.InvariantCulture);
            json.WriteString(field, text[..length]);
        }

        return this;
    }

    /// <summary>A whole number.</summary>
    public FactWriter Number(string field, long value)
    {
        json.WriteNumber(field, value);
        return this;
    }

    /// <summary>True, or left out.</summary>
    public FactWriter Flag(string field, bool value)
    {
        if (value)
        {
            json.WriteBoolean(field, true);
        }

        return this;
    }

    /// <summary>An array of texts; left out where there are none.</summary>
    public FactWriter Texts(string field, IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any)
            {
                json.WriteStartArray(field);
                any = true;
            }

            json.WriteStringValue(value);
        }

        if (any)
        {
            json.WriteEndArray();
        }

        return this;
    }

    /// <summary>An array of objects, each written by <paramref name="write"/>.</summary>
    public FactWriter Elements<T>(string field, IEnumerable<T> elements, Action<FactWriter, T> write)
    {
        json.WriteStartArray(field);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            write(this, element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return this;
    }
}
