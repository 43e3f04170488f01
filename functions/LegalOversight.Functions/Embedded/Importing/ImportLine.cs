using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LegalOversight.Functions.Embedded.Importing;

/// <summary>One document of an import file: <c>id, title, issuer, documentNumber, issuedOn, effectiveOn, status, level, text</c>.</summary>
internal sealed partial record ImportLine(string Id, string Text, JsonObject Form)
{
    private const int LongestTitle = 1000;

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It cannot be taken; the message says why.</exception>
    public static ImportLine Read(string line)
    {
        JsonElement row;
        try
        {
            row = JsonSerializer.Deserialize<JsonElement>(line);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"不是有效的 JSON / not valid JSON: {broken.Message}", broken);
        }

        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("每行应为一个 JSON 对象 / each line is one JSON object");
        }

        var id = Required(row, "id");
        var title = Required(row, "title").ReplaceLineEndings(" ").Trim();
        if (title.Length > LongestTitle)
        {
            throw new FormatException($"title 超过{LongestTitle}个字符 / title is longer than {LongestTitle} characters");
        }

        var (standing, until) = StandingOf(Optional(row, "status"));
        var form = new JsonObject { ["externalId"] = id, ["title"] = title, ["level"] = Optional(row, "level") ?? "其他", ["standing"] = standing };
        Add(form, "issuer", Optional(row, "issuer")?.ReplaceLineEndings("、"));
        Add(form, "documentNumber", Optional(row, "documentNumber")?.ReplaceLineEndings(" "));
        Add(form, "issuedOn", Day(row, "issuedOn"));
        Add(form, "effectiveOn", Day(row, "effectiveOn"));
        Add(form, "validUntil", until);
        return new(id, Required(row, "text"), form);
    }

    private static (string Standing, string? Until) StandingOf(string? status) => status switch
    {
        null or "" => ("unknown", null),
        "有效" or "现行有效" => ("in-force", null),
        "已修改" => ("amended", null),
        "失效" or "已失效" => ("lapsed", null),
        "废止" or "已废止" or "撤销" => ("revoked", null),
        _ when ValidUntil().Match(status) is { Success: true } match => ("in-force", $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}"),
        _ => throw new FormatException($"status 无法识别 / unknown status: {status}"),
    };

    private static string Required(JsonElement row, string name) =>
        Optional(row, name) is { Length: > 0 } text ? text : throw new FormatException($"缺少 {name} / {name} is missing");

    private static string? Optional(JsonElement row, string name)
    {
        try
        {
            return !row.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim()
                : throw new FormatException($"{name} 应为文字 / {name} is to be a text");
        }
        catch (InvalidOperationException half)
        {
            // JSON may escape one half of a surrogate pair alone, which no text can hold.
            throw new FormatException($"{name} 含有不完整的字符（半个代理项） / {name} holds half a character (a lone surrogate): {half.Message}", half);
        }
    }

    private static string? Day(JsonElement row, string name) => Optional(row, name) switch
    {
        null or "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => text,
        var text => throw new FormatException($"{name} 不是日期 / {name} is not a date: {text}"),
    };

    private static void Add(JsonObject form, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            form[name] = value;
        }
    }

    [GeneratedRegex(@"^有效期至(\d{4})/(\d{2})/(\d{2})$")]
    private static partial Regex ValidUntil();
}
