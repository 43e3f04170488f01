using System.CommandLine;
using LegalOversight.Functions.Embedded.Importing;
using Spectre.Console;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Imports documents from a file.</summary>
internal static class ImportCommand
{
    private const int MostRejectsShown = 50;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "normative.jsonl 或 normative.jsonl.gz，每行一件 / one document a line" };
        var command = new Command("import", "导入规范性文件；可重复执行，中断后再次执行即可续完 / import documents; run it again after an interruption, it has one effect") { file };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(Commands.Data)!, parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string data, FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"没有找到文件 {file} / no file {file}");
            return 2;
        }

        await using var machine = Machine.Open(data, TimeProvider.System);
        ImportReport? report = null;
        await AnsiConsole.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var reading = bars.AddTask("导入 import");
            report = await new DocumentImport(machine).RunAsync(file, new Progress<double>(share => reading.Value = share * 100), cancellation);
            reading.Value = 100;
            var indexing = bars.AddTask("编入检索 index");
            indexing.IsIndeterminate = true;
            await machine.CatchUpAsync(cancellation);
            indexing.IsIndeterminate = false;
            indexing.Value = 100;
        });
        AnsiConsole.WriteLine($"新增 {report!.Added}，更新 {report.Changed}，已有 {report.Unchanged}，拒收 {report.Rejects.Count} / added {report.Added}, changed {report.Changed}, unchanged {report.Unchanged}, rejected {report.Rejects.Count}");
        foreach (var reject in report.Rejects.Take(MostRejectsShown))
        {
            AnsiConsole.WriteLine($"  第{reject.Line}行 line {reject.Line}: {reject.Reason}");
        }

        if (report.Rejects.Count > MostRejectsShown)
        {
            var list = Path.Combine(machine.Data, "import-rejects.txt");
            await File.WriteAllLinesAsync(list, report.Rejects.Select(reject => $"{reject.Line}\t{reject.Reason}"), cancellation);
            AnsiConsole.WriteLine($"  … {list}");
        }

        return report.Rejects.Count > 0 ? 1 : 0;
    }
}
