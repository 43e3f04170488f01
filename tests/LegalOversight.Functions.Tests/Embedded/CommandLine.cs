using System.Diagnostics;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Functions.Tests.Embedded;

/// <summary>What a command of the built program answered.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed as an error.</param>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandLine> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [RunningProgram.Beside, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;
}
