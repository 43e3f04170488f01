using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class CatalogueReadingTests : IAsyncLifetime
{
    private const string Reading = "/api/office/reading/catalogue";
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Rows_are_read_in_any_spelling_with_the_faults_of_each_by_its_number_in_the_form()
    {
        var read = await ReadAsync("""
            文件名称,文号,发文日期,是否公布
            甲,呼发改规[2025]01号,2025年3月2日,是
            乙,呼发改规（2025）2号,2025/8/8,否

            丙,呼发改规〔2025〕1号,2025.9.9,
            ,无文号,某日,
            丁,呼发改规〔2024〕9号,20241231,是
            戊,呼发改规〔2024〕8号,2025-01-05,是
            己,呼发改规〔1999〕3号,2025-05-05,是
            """);
        var rows = read.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(["呼发改规〔2025〕1号", "呼发改规〔2025〕2号", "呼发改规〔2025〕1号", "无文号", "呼发改规〔2024〕9号", "呼发改规〔2024〕8号", "呼发改规〔1999〕3号"], rows.Select(row => row.GetProperty("documentNumber").GetString()!));
        Assert.Equal(["2025-03-02", "2025-08-08", "2025-09-09"], rows.Take(3).Select(row => row.GetProperty("issuedOn").GetString()!));
        Assert.Equal([true, false], rows.Take(2).Select(row => row.GetProperty("published").GetBoolean()));
        Assert.Equal([[], [], ["LO-1208"], ["LO-1209", "LO-1209", "LO-1209"], ["LO-1209"], [], ["LO-1209"]], rows.Select(row => row.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()!).ToArray()));
        Assert.Contains("第7行：发文字号的年份应为印发当年或者上一年", rows[6].GetProperty("faults")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("第1行与第3行", rows[2].GetProperty("faults")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], rows.Select(row => row.GetProperty("row").GetInt32()));
        Assert.Equal(["1 3", "4", "4", "4", "5", "7"], read.GetProperty("faults").EnumerateArray().Select(fault => string.Join(' ', fault.GetProperty("rows").EnumerateArray())));
    }

    [Fact]
    public async Task A_table_without_numbers_is_told_what_it_lacks()
    {
        var read = await ReadAsync("名称,印发日期\n甲,2025-01-01");

        var fault = Assert.Single(read.GetProperty("faults").EnumerateArray());
        Assert.Equal("表格中没有“发文字号”列", fault.GetProperty("detail").GetString());
        Assert.Empty(fault.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task Another_officers_upload_does_not_exist()
    {
        using var maker = host.As("150100-101.filing-officer");
        var upload = await maker.UploadAsync("目录.csv", "text/csv", Encoding.UTF8.GetBytes("名称,文号,日期\n"));
        using var other = host.As("150100-001.filing-officer");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1108"), await other.RefusalAsync(HttpMethod.Post, Reading, new { upload }));
    }

    [Fact]
    public async Task What_is_no_table_is_refused()
    {
        using var maker = host.As("150100-101.filing-officer");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1106"), await maker.RefusalAsync(HttpMethod.Post, Reading, new { upload = await maker.PaperAsync() }));
    }

    private async Task<JsonElement> ReadAsync(string csv)
    {
        using var maker = host.As("150100-101.filing-officer");
        return await maker.PostAsync(Reading, new { upload = await maker.UploadAsync("目录.csv", "text/csv", Encoding.UTF8.GetBytes(csv)), year = 2025 });
    }
}
