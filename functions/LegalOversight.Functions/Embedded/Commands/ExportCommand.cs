using System.CommandLine;
using LegalOversight.Platform.Identity;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Writes everything that the logs and stores hold to a folder.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "导出到的空目录 / an empty folder" };
        var command = new Command("export", "导出全部卷宗、文件和账号 / write all case files, files and accounts to a folder") { folder };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(Commands.Data)!, parsed.GetValue(folder)!));
        return command;
    }

    private static async Task<int> RunAsync(string data, DirectoryInfo folder)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
        {
            await Console.Error.WriteLineAsync($"目录 {folder} 不是空的 / the folder {folder} is not empty");
            return 2;
        }

        await using var machine = Machine.OpenExisting(data, TimeProvider.System);
        folder.Create();
        using (var keys = SigningKeys.Open(machine.IdentityFolder))
        {
            machine.Log.Seals.Seal(keys.Key, machine.Clock.GetUtcNow());
        }

        long entries;
        await using (var log = File.CreateText(Path.Combine(folder.FullName, "log.jsonl")))
        {
            entries = machine.Log.Archive.Export(log);
        }

        var files = Archive.Copy(Path.Combine(machine.Data, "files", "objects"), Path.Combine(folder.FullName, "files", "objects"));
        Archive.Copy(Path.Combine(machine.Data, "identity"), Path.Combine(folder.FullName, "identity"));
        Archive.CopyFile(Path.Combine(machine.Data, "law.json"), folder.FullName);
        Console.WriteLine($"已导出 {entries} 条记录、{files} 个文件 / exported {entries} entries, {files} files");
        return 0;
    }
}
