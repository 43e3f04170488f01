using System.CommandLine;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Recomputes every chain.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "重新计算全部卷宗的哈希链和编号 / recompute the chain of every case file and the register of numbers");
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(Commands.Data)!));
        return command;
    }

    private static async Task<int> RunAsync(string data)
    {
        await using var machine = Machine.Open(data, TimeProvider.System);
        var result = machine.Log.Archive.Verify();
        if (result.Holds)
        {
            Console.WriteLine($"完好：{result.Cases} 件卷宗，{result.Entries} 条记录 / sound: {result.Cases} case files, {result.Entries} entries");
            return 0;
        }

        if (result.FirstBroken is { } broken)
        {
            await Console.Error.WriteLineAsync($"首处不符：卷宗 {broken.Case} 第 {broken.Sequence} 条 / first bad entry: case {broken.Case}, entry {broken.Sequence}: {broken.Fault}");
        }

        if (result.NumberFault is { } fault)
        {
            await Console.Error.WriteLineAsync($"编号不符 / numbers: {fault}");
        }

        return 1;
    }
}
