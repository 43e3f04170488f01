using System.Text;
using System.Text.Json.Nodes;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Embedded.Importing;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Search;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Importing;

/// <summary>Documents brought in from a file: each once, and a line that cannot be taken keeps no other out.</summary>
public sealed class DocumentImportTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("import").FullName;
    private Machine machine = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        machine = Machine.Open(Path.Combine(folder, "data"), TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("documents.jsonl")]
    [InlineData("documents.jsonl.gz")]
    public async Task A_file_of_documents_goes_in_whole_and_can_be_found(string name)
    {
        var report = await ImportAsync(name, ImportFile.Lines(300));
        Assert.Equal((300, 0, 0), (report.Added, report.Changed, report.Unchanged));
        Assert.Empty(report.Rejects);

        var file = Imported(7);
        Assert.Equal("第7号供热管理办法|呼和浩特市人民政府|呼政发〔2024〕7号|2024-03-01|2024-04-01|地方规范性文件", string.Join('|', new[] { "title", "issuer", "documentNumber", "issuedOn", "effectiveOn", "level" }.Select(file.Text)));
        Assert.Equal("第一条　为了规范第7号供热，制定本办法。", await TextOfAsync(file));
        await machine.CatchUpAsync(Cancellation);
        var found = await machine.Index.SearchAsync(new SearchQuery { Size = 1 }, Cancellation);
        Assert.Equal(300, found.Total);
    }

    [Fact]
    public async Task Progress_is_told_up_to_the_end()
    {
        var told = new Told();
        await new DocumentImport(machine).RunAsync(ImportFile.Write(Path.Combine(folder, "documents.jsonl"), ImportFile.Lines(300)), told, Cancellation);
        Assert.Equal(3, told.Shares.Count);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.Equal(1.0, told.Shares[^1]);
    }

    [Fact]
    public async Task Importing_again_brings_nothing_new()
    {
        await ImportAsync("documents.jsonl", ImportFile.Lines(20));
        var head = machine.Log.Head;
        var again = await ImportAsync("documents.jsonl.gz", ImportFile.Lines(20));
        Assert.Equal((0, 0, 20, 0), (again.Added, again.Changed, again.Unchanged, again.Rejects.Count));
        Assert.Equal(head, machine.Log.Head);
    }

    [Fact]
    public async Task A_document_with_other_content_is_imported_again_into_the_same_case()
    {
        await ImportAsync("documents.jsonl", ImportFile.Lines(3));
        var report = await ImportAsync("documents.jsonl", [ImportFile.Line(1), ImportFile.Line(2, ("text", "第一条　新的规定。")), ImportFile.Line(3)]);
        Assert.Equal((0, 1, 2), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(["import", "import-again"], Imported(2).Entries.Select(entry => entry.Step));
        Assert.Equal("第一条　新的规定。", await TextOfAsync(Imported(2)));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "这不是 JSON", "not valid JSON" },
        { ImportFile.Line(2)[..40], "not valid JSON" },
        { "[1,2]", "each line is one JSON object" },
        { ImportFile.Line(2, ("title", 7)), "title is to be a text" },
        { ImportFile.Line(2, ("issuer", new JsonArray("甲", "乙"))), "issuer is to be a text" },
        { ImportFile.Line(2, ("id", null)), "id is missing" },
        { ImportFile.Line(2, ("title", "  ")), "title is missing" },
        { ImportFile.Line(2, ("text", null)), "text is missing" },
        { ImportFile.Line(2, ("title", new string('长', 1001))), "title is longer than 1000 characters" },
        { ImportFile.Line(2, ("issuedOn", "2024-02-30")), "issuedOn is not a date: 2024-02-30" },
        { ImportFile.Line(2, ("effectiveOn", "2024年4月1日")), "effectiveOn is not a date: 2024年4月1日" },
        { ImportFile.Line(2, ("status", "不详")), "unknown status: 不详" },
        { ImportFile.Line(2, ("status", "有效期至2024/13/01")), "LO-" },
        { ImportFile.Line(2, ("text", "half")).Replace("\"text\":\"", "\"text\":\"\\ud800", StringComparison.Ordinal), "text holds half a character" },
        { ImportFile.Line(2, ("title", "标题")).Replace("\"title\":\"", "\"title\":\"\\udc00", StringComparison.Ordinal), "title holds half a character" },
        { ImportFile.Line(2).Replace("\"id\":\"", "\"id\":\"\\ud800", StringComparison.Ordinal), "id holds half a character" },
        { ImportFile.Line(2).Replace("\"text\":", "\"te\\ud800xt\":", StringComparison.Ordinal), "text holds half a character" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_line_is_listed_with_its_number_and_the_reason_while_the_others_go_in(string line, string reason)
    {
        var report = await ImportAsync("documents.jsonl", [ImportFile.Line(1), string.Empty, line, ImportFile.Line(3)]);
        Assert.Equal(2, report.Added);
        var reject = Assert.Single(report.Rejects);
        Assert.Equal(3, reject.Line);
        Assert.Contains(reason, reject.Reason, StringComparison.Ordinal);
        Assert.Single(Imported(1).Entries);
        Assert.Single(Imported(3).Entries);
        Assert.Null(machine.Log.Read(IdOf(2)));
    }

    [Fact]
    public async Task Of_a_compressed_file_that_was_cut_off_the_lines_before_the_damage_go_in_and_the_damage_is_told()
    {
        var path = Path.Combine(folder, "documents.jsonl.gz");
        ImportFile.Write(path, ImportFile.Lines(2000));
        await using (var file = File.Open(path, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        var report = await new DocumentImport(machine).RunAsync(new(path), new Progress<double>(), Cancellation);
        Assert.InRange(report.Added, 1, 1999);
        var reject = Assert.Single(report.Rejects);
        Assert.Equal(report.Added + 1, reject.Line);
        Assert.Contains("the compressed file is damaged", reject.Reason, StringComparison.Ordinal);
        Assert.Equal(report.Added, machine.Log.Head);

        // The whole file later brings what is missing.
        var whole = await ImportAsync("documents.jsonl.gz", ImportFile.Lines(2000));
        Assert.Equal((2000 - report.Added, report.Added), (whole.Added, whole.Unchanged));
    }

    [Theory]
    [InlineData("documents.jsonl")]
    [InlineData("documents.jsonl.gz")]
    public async Task An_empty_file_brings_nothing(string name)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, [], Cancellation);
        var report = await new DocumentImport(machine).RunAsync(new(path), new Progress<double>(), Cancellation);
        Assert.Equal((0, 0, 0, 0), (report.Added, report.Changed, report.Unchanged, report.Rejects.Count));
        Assert.Equal(0, machine.Log.Head);
    }

    private static string IdOf(int n) => CaseId.Derived(NormativeDocument.Procedure.Prefix, $"import:doc-{n}");

    private CaseFile Imported(int n) => machine.Log.Read(IdOf(n))!;

    private async Task<string> TextOfAsync(CaseFile file)
    {
        var kept = file.Entries[^1].Files.Single();
        using var stored = await machine.Files.OpenReadAsync(kept.Sha256, null, Cancellation);
        using var reader = new StreamReader(stored!.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }

    private Task<ImportReport> ImportAsync(string name, IEnumerable<string> lines) =>
        new DocumentImport(machine).RunAsync(ImportFile.Write(Path.Combine(folder, name), lines), new Progress<double>(), Cancellation);

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
