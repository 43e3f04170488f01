using System.Text.Json;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Checks a form and its files against what a step declares.</summary>
internal static class FormCheck
{
    private const int MostRows = 5_000;

    private static readonly Label NotUnicode = new("含有无法识别的字符", "it holds characters that are not well-formed Unicode");

    public static IReadOnlyList<Refusal> Check(IReadOnlyList<Field> fields, JsonElement form)
    {
        var refusals = new List<Refusal>();
        Check(fields, form, "", refusals);
        return refusals;
    }

    private static void Check(IReadOnlyList<Field> fields, JsonElement form, string prefix, List<Refusal> refusals)
    {
        if (form.ValueKind != JsonValueKind.Object)
        {
            refusals.Add(Errors.FieldMalformed.Refuse(prefix, null, "form", new Label("应为一个对象", "an object is expected")));
            return;
        }

        var times = fields.Count <= 256 ? stackalloc byte[fields.Count] : new byte[fields.Count];
        if (!Count(fields, form, times, out var unknown))
        {
            refusals.Add(Errors.FieldMalformed.Refuse(prefix, null, "form", NotUnicode));
            return;
        }

        foreach (var name in unknown ?? [])
        {
            refusals.Add(Errors.FieldUnknown.Refuse(prefix + name, null, name));
        }

        for (var i = 0; i < times.Length; i++)
        {
            var field = fields[i];
            if (times[i] > 1)
            {
                refusals.Add(Errors.FieldMalformed.Refuse(prefix + field.Name, field.Article, field.Label, new Label("不得重复填写", "it is stated twice")));
            }
            else if (times[i] == 1 && form.TryGetProperty(field.Name, out var value) && !IsBlank(value))
            {
                CheckValue(field, value, prefix, refusals);
            }
            else if (field.IsRequired && (field.When?.Holds(form) ?? true))
            {
                refusals.Add(Errors.FieldMissing.Refuse(prefix + field.Name, field.Article, field.Label));
            }
        }
    }

    // How often each field is stated, and what else is; false where a name is not Unicode.
    private static bool Count(IReadOnlyList<Field> fields, JsonElement form, Span<byte> times, out List<string>? unknown)
    {
        unknown = null;
        try
        {
            foreach (var member in form.EnumerateObject())
            {
                var place = 0;
                while (place < fields.Count && !member.NameEquals(fields[place].Name))
                {
                    place++;
                }

                if (place < fields.Count)
                {
                    times[place] = (byte)Math.Min(times[place] + 1, 2);
                }
                else if (!(unknown ??= []).Contains(member.Name))
                {
                    unknown.Add(member.Name);
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static IEnumerable<Refusal> Check(IReadOnlyList<Material> materials, IReadOnlyList<FileReference> files, JsonElement form) =>
        materials.Count == 0 && files.Count == 0 ? [] : CheckFiles(materials, files, form);

    private static IEnumerable<Refusal> CheckFiles(IReadOnlyList<Material> materials, IReadOnlyList<FileReference> files, JsonElement form)
    {
        foreach (var file in files)
        {
            var material = materials.FirstOrDefault(each => each.Name == file.Material);
            if (material is null)
            {
                yield return Errors.MaterialUnknown.Refuse(file.Material, null, file.Material);
            }
            else if (material.Accept.Count > 0 && !material.Accept.Contains(file.MediaType))
            {
                yield return Errors.MaterialMediaType.Refuse(file.Material, material.Article, material.Label, FileFormat.NameOf(file.MediaType), string.Join(", ", material.Accept.Select(FileFormat.NameOf).Distinct()));
            }
        }

        foreach (var material in materials)
        {
            var count = files.Count(file => file.Material == material.Name);
            if (count == 0 && material.IsRequired && (material.When?.Holds(form) ?? true))
            {
                yield return Errors.MaterialMissing.Refuse(material.Name, material.Article, material.Label);
            }
            else if (count > 1 && !material.Multiple)
            {
                yield return Errors.TooManyFiles.Refuse(material.Name, material.Article, material.Label);
            }
        }
    }

    private static bool IsBlank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => TryText(value, out var text) && string.IsNullOrWhiteSpace(text),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    // An escaped half of a surrogate pair can stand in JSON but not in the log.
    private static bool TryText(JsonElement value, out string? text)
    {
        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    // Of an object only the names are looked at.
    private static bool IsUnicode(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsUnicode),
                JsonValueKind.Object => value.EnumerateObject().All(member => member.Name is not null),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void CheckValue(Field field, JsonElement value, string prefix, List<Refusal> refusals)
    {
        var name = prefix + field.Name;
        if (field.Kind != FieldKind.Rows && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && !IsUnicode(value))
        {
            refusals.Add(Errors.FieldMalformed.Refuse(name, field.Article, field.Label, NotUnicode));
            return;
        }

        string? text = null;
        if (value.ValueKind == JsonValueKind.String && !TryText(value, out text))
        {
            refusals.Add(Errors.FieldMalformed.Refuse(name, field.Article, field.Label, NotUnicode));
        }
        else if (field.Kind == FieldKind.Rows && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostRows)
        {
            var row = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(field.Columns, item, $"{name}[{row++}].", refusals);
            }
        }
        else if (field.Kind == FieldKind.DocumentNumber && text is not null)
        {
            if (!DocumentNumber.TryParse(text, null, out _))
            {
                refusals.Add(Errors.DocumentNumberMalformed.Refuse(name, field.Article, text));
            }
        }
        else if (Fault(field, value, text) is { } fault)
        {
            refusals.Add(Errors.FieldMalformed.Refuse(name, field.Article, field.Label, fault));
        }
    }

    private static Label? Fault(Field field, JsonElement value, string? text)
    {
        return field.Kind switch
        {
            FieldKind.Line or FieldKind.Passage or FieldKind.Case or FieldKind.Organ =>
                text is null ? new("应为文字", "a text is expected")
                : text.Length > field.MaxLength ? new($"最多{field.MaxLength}个字符", $"at most {field.MaxLength} characters")
                : field.Kind != FieldKind.Passage && text.AsSpan().IndexOfAny('\r', '\n') >= 0 ? new("不得换行", "one line only")
                : null,
            FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && date.Year is >= 1949 and <= 2199
                ? null : new("应为日期，如 2026-11-23", "a date such as 2026-11-23 is expected"),
            FieldKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && Math.Abs(number) < 1_000_000_000_000
                ? null : new("应为整数", "a whole number is expected"),
            FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new("应为是或否", "yes or no is expected"),
            FieldKind.Choice => field.Choices.Any(choice => choice.Value == text) ? null : new("请从所列项中选择", "choose one of the values listed"),
            FieldKind.Choices => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && field.Choices.Any(choice => choice.Value == item.GetString()))
                && value.EnumerateArray().DistinctBy(item => item.GetString()).Count() == value.GetArrayLength()
                ? null : new("请从所列项中选择", "choose among the values listed"),
            FieldKind.Rows => new($"应为不超过{MostRows}行的表格", $"a table of at most {MostRows} rows is expected"),
            _ => new("应为文字", "a text is expected"),
        };
    }
}
