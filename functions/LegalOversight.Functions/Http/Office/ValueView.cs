using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A value of an entry with its name and as people read it.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">Its name on the screen.</param>
/// <param name="Value">As it was stated.</param>
/// <param name="Display">As people read it.</param>
/// <param name="Table">Of a field that holds a table, its cells.</param>
internal sealed record ValueView(string Name, string Label, JsonElement Value, string Display, ValueView.TableView? Table = null)
{
    private static readonly Dictionary<string, Label> Determined = new()
    {
        ["registrationNumber"] = new("登记号", "Registration number"),
        ["registeredOn"] = new("登记日期", "Registered on"),
        ["filingDue"] = new("报备期限", "To be filed by"),
        ["inTime"] = new("按时报备", "Filed in time"),
        ["conform"] = new("报备规范", "In due form"),
        ["filedOn"] = new("报送日期", "Filed on"),
        ["filedWith"] = new("同时报送", "Also filed with"),
        ["issuer"] = new("制定机关", "Issuer"),
        ["concludedOn"] = new("审结日期", "Concluded on"),
        ["correctedOn"] = new("纠正日期", "Corrected on"),
        ["openedOn"] = new("公布日期", "Published on"),
        ["refusedOn"] = new("退回日期", "Refused on"),
        ["made"] = new("目录件数", "In the catalogue"),
        ["acceptedOn"] = new("认可日期", "Accepted on"),
    };

    public static IEnumerable<ValueView> Of(IReadOnlyList<Field> fields, JsonElement form, Register register, string language) =>
        from field in fields
        where form.TryGetProperty(field.Name, out var value) && value.ValueKind != JsonValueKind.Null && value.ToString().Length > 0
        let value = form.GetProperty(field.Name)
        select new ValueView(field.Name, field.Label.In(language), value, Show(field, value, register, language), Tabulate(field, value, register, language));

    public static IEnumerable<ValueView> OfDetermined(JsonElement determined, string language) =>
        from value in determined.EnumerateObject()
        where Determined.ContainsKey(value.Name)
        select new ValueView(value.Name, Determined[value.Name].In(language), value.Value, Plain(value.Value, language));

    private static string Show(Field field, JsonElement value, Register register, string language) => field.Kind switch
    {
        FieldKind.Choice => NameOf(field, value.GetString(), language),
        FieldKind.Choices => string.Join(language == "en" ? ", " : "、", value.EnumerateArray().Select(each => NameOf(field, each.GetString(), language))),
        FieldKind.Organ => register.NameOf(value.GetString()!),
        FieldKind.Rows => language == "en" ? $"{value.GetArrayLength()} rows" : $"共{value.GetArrayLength()}行",
        _ => Plain(value, language),
    };

    // Only the columns in which something stands.
    private static TableView? Tabulate(Field field, JsonElement value, Register register, string language)
    {
        if (field.Kind != FieldKind.Rows || value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        Field[] used = [.. field.Columns.Where(column => value.EnumerateArray().Any(row => row.TryGetProperty(column.Name, out var cell) && cell.ValueKind != JsonValueKind.Null))];
        return new(
            [.. used.Select(column => column.Label.In(language))],
            [.. value.EnumerateArray().Select(row => used.Select(column => row.TryGetProperty(column.Name, out var cell) ? Show(column, cell, register, language) : "").ToArray())]);
    }

    private static string NameOf(Field field, string? value, string language) => field.Choices.FirstOrDefault(choice => choice.Value == value)?.Label.In(language) ?? value ?? "";

    internal sealed record TableView(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

    private static string Plain(JsonElement value, string language) => value.ValueKind switch
    {
        JsonValueKind.True => language == "en" ? "yes" : "是",
        JsonValueKind.False => language == "en" ? "no" : "否",
        _ => value.ToString(),
    };
}
