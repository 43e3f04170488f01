using LegalOversight.Functions.Embedded;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Importing;

/// <summary>The command `import` of the built program.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("import-command").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_says_what_it_did_and_which_lines_it_refused()
    {
        var file = ImportFile.Write(Path.Combine(folder, "documents.jsonl"), [ImportFile.Line(1), ImportFile.Line(2, ("issuedOn", "昨天")), ImportFile.Line(3)]);
        var first = await ImportAsync(file.FullName);
        Assert.Equal(1, first.Code);
        Assert.Contains("新增 2，更新 0，已有 0，拒收 1 / added 2, changed 0, unchanged 0, rejected 1", first.Output, StringComparison.Ordinal);
        Assert.Contains("第2行 line 2: issuedOn 不是日期 / issuedOn is not a date: 昨天", first.Output, StringComparison.Ordinal);

        ImportFile.Write(file.FullName, ImportFile.Lines(3));
        var second = await ImportAsync(file.FullName);
        Assert.Equal((0, string.Empty), (second.Code, second.Error));
        Assert.Contains("added 1, changed 0, unchanged 2, rejected 0", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_refusals_than_a_screen_holds_are_listed_in_a_file()
    {
        var file = ImportFile.Write(Path.Combine(folder, "documents.jsonl"), Enumerable.Repeat("{}", 60));
        var answer = await ImportAsync(file.FullName);
        Assert.Equal(1, answer.Code);
        Assert.Contains("第50行", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("第51行", answer.Output, StringComparison.Ordinal);
        var list = await File.ReadAllLinesAsync(Path.Combine(Data, "import-rejects.txt"), Cancellation);
        Assert.Equal(Enumerable.Range(1, 60).Select(line => $"{line}\t缺少 id / id is missing"), list);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing()
    {
        var missing = Path.Combine(folder, "missing.jsonl");
        var answer = await ImportAsync(missing);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"没有找到文件 {missing} / no file {missing}", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_and_run_again_it_leaves_nothing_out_and_does_nothing_twice()
    {
        const int count = 2000;
        var file = ImportFile.Write(Path.Combine(folder, "documents.jsonl.gz"), ImportFile.Lines(count));
        foreach (var reached in new[] { 1, 300, 800 })
        {
            using var process = CommandLine.Start("import", file.FullName, "--data", Data);
            while (!process.HasExited && Entries() < reached)
            {
                await Task.Delay(5, Cancellation);
            }

            process.Kill();
            await process.WaitForExitAsync(Cancellation);
            Assert.InRange(Entries(), reached, count - 1);
        }

        Assert.Equal(0, (await ImportAsync(file.FullName)).Code);
        await using var machine = Machine.Open(Data, TimeProvider.System);
        Assert.True(machine.Log.Archive.Verify().Holds);
        Assert.Equal(count, machine.Log.Head);
        for (var n = 1; n <= count; n++)
        {
            var entry = Assert.Single(machine.Log.Read(CaseId.Derived(NormativeDocument.Procedure.Prefix, $"import:doc-{n}"))!.Entries);
            Assert.Equal($"第{n}号供热管理办法", entry.Text("title"));
            Assert.Equal(entry.Files.Single().Size, await machine.Files.SizeAsync(entry.Files.Single().Sha256, Cancellation));
        }

        var found = await machine.Index.SearchAsync(new SearchQuery { Size = 1 }, Cancellation);
        Assert.Equal(count, found.Total);
    }

    private Task<CommandLine> ImportAsync(string file) => CommandLine.RunAsync(Cancellation, "import", file, "--data", Data);

    // How many entries are durable, whoever holds the data directory.
    private long Entries()
    {
        var log = Path.Combine(Data, "log", "log.db");
        if (!File.Exists(log))
        {
            return 0;
        }

        try
        {
            using var connection = new SqliteConnection($"Data Source={log};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM entries";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // Its tables are being made.
            return 0;
        }
    }
}
