using System.Globalization;
using LegalOversight.Law;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text.Sheets;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A yearly catalogue read from a table, row by row, with what is wrong in each.</summary>
/// <param name="Rows">The rows, as the form of the catalogue takes them.</param>
/// <param name="Refusals">What concerns the table as a whole.</param>
internal sealed record CatalogueReading(IReadOnlyList<CatalogueReading.Row> Rows, IReadOnlyList<Refusal> Refusals)
{
    private static readonly string[] Titles = ["名称", "文件名称", "标题", "title"];
    private static readonly string[] Numbers = ["发文字号", "文号", "number", "documentnumber", "document number"];
    private static readonly string[] Days = ["印发日期", "发文日期", "日期", "date", "issuedon", "issued on"];
    private static readonly string[] Published = ["公布", "已公布", "是否公布", "published"];
    private static readonly string[] Yes = ["是", "已公布", "公布", "√", "✓", "y", "yes", "true", "1"];

    public static CatalogueReading Of(SheetRead sheet, int? year)
    {
        var (title, number, day, published) = (Find(sheet, Titles), Find(sheet, Numbers), Find(sheet, Days), Find(sheet, Published));
        var absent = new List<Label>();
        if (title is null) { absent.Add(new("名称", "title")); }
        if (number is null) { absent.Add(new("发文字号", "number")); }
        if (day is null) { absent.Add(new("印发日期", "date")); }
        if (absent.Count > 0)
        {
            return new([], [.. absent.Select(column => Errors.ConditionUnmet.Refuse("rows", null, new Label($"表格中没有“{column.Zh}”列", $"The table has no column “{column.En}”")))]);
        }

        var seen = new Dictionary<string, int>();
        return new([.. sheet.Rows.Select((row, index) => Read(index + 1, row.Cells[title!], row.Cells[number!], row.Cells[day!], published is null ? null : row.Cells[published], year, seen))], []);
    }

    private static string? Find(SheetRead sheet, string[] names) =>
        sheet.Headers.FirstOrDefault(header => names.Contains(header.Trim(' ', '*', '：', ':').ToLowerInvariant()));

    private static Row Read(int at, string title, string number, string day, string? published, int? year, Dictionary<string, int> seen)
    {
        var faults = new List<Refusal>();
        void Fault(string field, string zh, string en) => faults.Add(Errors.CatalogueRow.Refuse(field, null, at, new Label(zh, en)));
        if (title.Length == 0)
        {
            Fault("title", "没有名称", "it has no title");
        }

        var canonical = number;
        if (!DocumentNumber.TryParse(number, out var parsed, out var refusal))
        {
            Fault("documentNumber", $"发文字号“{number}”{refusal.Value.Label().Zh}", $"document number “{number}”: {refusal.Value.Label().En}");
        }
        else
        {
            canonical = parsed.ToString();
            if (!seen.TryAdd(canonical, at))
            {
                faults.Add(Errors.CatalogueDuplicate.Refuse("documentNumber", null, seen[canonical], at, canonical));
            }
        }

        var issuedOn = WrittenDate.Read(day);
        if (issuedOn is null)
        {
            Fault("issuedOn", day.Length == 0 ? "没有印发日期" : $"印发日期“{day}”无法识别", day.Length == 0 ? "it has no date" : $"the date “{day}” is not recognised");
        }
        else if (year is { } asked && issuedOn.Value.Year != asked)
        {
            Fault("issuedOn", $"印发日期不在{asked.ToString(CultureInfo.InvariantCulture)}年", $"issued outside {asked.ToString(CultureInfo.InvariantCulture)}");
        }
        else if (parsed?.MayBeOf(issuedOn.Value) == false)
        {
            Fault("documentNumber", DocumentNumber.NotOfItsTime.Zh, DocumentNumber.NotOfItsTime.En);
        }

        return new(at, title, canonical, issuedOn, published is null ? null : Yes.Contains(published.ToLowerInvariant()), faults);
    }

    /// <summary>One row.</summary>
    /// <param name="Number">Its number in the form, from 1; empty lines of the table and its header do not count.</param>
    /// <param name="Title">The title.</param>
    /// <param name="DocumentNumber">The document number, in its usual form where it is one.</param>
    /// <param name="IssuedOn">The day of issue, or null where none is recognised.</param>
    /// <param name="Published">Whether it was published, or null where the table does not say.</param>
    /// <param name="Faults">What is wrong.</param>
    internal sealed record Row(int Number, string Title, string DocumentNumber, DateOnly? IssuedOn, bool? Published, IReadOnlyList<Refusal> Faults);
}
