using System.CommandLine;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Brings an export back into an empty data directory.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "先前导出的目录 / the folder of an export" };
        var command = new Command("restore", "把导出恢复到空的数据目录 / bring an export back into an empty data directory") { folder };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(Commands.Data)!, parsed.GetValue(folder)!));
        return command;
    }

    private static async Task<int> RunAsync(string data, DirectoryInfo folder)
    {
        var log = Path.Combine(folder.FullName, "log.jsonl");
        if (!File.Exists(log))
        {
            await Console.Error.WriteLineAsync($"{folder} 中没有 log.jsonl，不是导出目录 / {folder} holds no log.jsonl and is no export");
            return 2;
        }

        if (Archive.FirstDamaged(Path.Combine(folder.FullName, "files", "objects")) is { } damaged)
        {
            await Console.Error.WriteLineAsync($"文件 {damaged} 与其哈希不符，未恢复任何内容 / the file {damaged} does not have its hash; nothing was restored");
            return 1;
        }

        await using var machine = Machine.Open(data, TimeProvider.System);

        // Accounts and a signing key that stay would not be those of the log.
        if (!machine.Log.Archive.IsEmpty || (Directory.Exists(machine.IdentityFolder) && Directory.EnumerateFiles(machine.IdentityFolder).Any()))
        {
            await Console.Error.WriteLineAsync($"数据目录 {machine.Data} 不是空的，请用 --data 另选空目录，未恢复任何内容 / the data directory {machine.Data} is not empty; choose an empty one with --data. Nothing was restored");
            return 2;
        }

        try
        {
            using var lines = File.OpenText(log);
            var entries = machine.Log.Archive.Restore(lines, () =>
            {
                Archive.Copy(Path.Combine(folder.FullName, "files", "objects"), Path.Combine(machine.Data, "files", "objects"));
                Archive.Copy(Path.Combine(folder.FullName, "identity"), machine.IdentityFolder);
                Archive.CopyFile(Path.Combine(folder.FullName, "law.json"), machine.Data);
            });
            Console.WriteLine($"已恢复 {entries} 条记录 / restored {entries} entries");
            return machine.Log.Archive.Verify().Holds ? 0 : 1;
        }
        catch (FormatException refused)
        {
            await Console.Error.WriteLineAsync($"未恢复 / not restored: {refused.Message}");
            return 1;
        }
    }
}
