using System.CommandLine;
using LegalOversight.Platform.Identity;

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
        await using var machine = Machine.OpenExisting(data, TimeProvider.System);
        using var keys = SigningKeys.Open(machine.IdentityFolder);
        var result = machine.Log.Archive.Verify(null, keys.Key);
        if (result.Holds)
        {
            if (machine.Log.Seals.Last is { } last)
            {
                Console.WriteLine($"最近封签 {last.At:yyyy-MM-dd HH:mm:ss}Z，至第 {last.Position} 条 / last seal over {last.Position} entries: {last.Head}");
            }

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

        if (result.SealFault is { } seal)
        {
            await Console.Error.WriteLineAsync($"封签不符 / seals: {seal}");
        }

        return 1;
    }
}
