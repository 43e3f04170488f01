using System.Diagnostics;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What a program said before it ended.</summary>
internal sealed record Tool(int Code, string Output, string Errors)
{
    /// <summary>Runs a program to its end.</summary>
    public static async Task<Tool> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Checkout.Root };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await errors);
    }

    /// <summary>The path of a program, or null when this machine has none of that name.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
