using System.Diagnostics;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Benchmarks;

/// <summary>The import of the outside documents into an empty data directory, indexed to the end.</summary>
internal static class ImportBenchmark
{
    public static async Task<IReadOnlyList<Result>> RunAsync(Settings settings)
    {
        if (!OutsideData.IsThere)
        {
            return [Result.Skipped("import", OutsideData.Missing)];
        }

        using var scratch = new Scratch();
        var (took, peak) = await IntoAsync(settings, scratch.Path);
        return [new("import, time", took.TotalSeconds, "s", "documents logged, kept and indexed"), new("import, peak memory", peak, "MB", "VmHWM")];
    }

    /// <summary>Imports, and says how long it took and how many megabytes it held at most.</summary>
    public static async Task<(TimeSpan Took, double Peak)> IntoAsync(Settings settings, string data)
    {
        var started = Stopwatch.GetTimestamp();
        using var import = RunningProgram.Start(settings.Program, "import", OutsideData.Documents, "--data", data);
        var reading = import.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!import.WaitForExit(20))
        {
            peak = Math.Max(peak, ProcessMemory.Of(import.Id, "VmHWM"));
        }

        // 1 says that lines were refused; the outside data has some on purpose.
        return import.ExitCode is 0 or 1 ? (Stopwatch.GetElapsedTime(started), peak) : throw new InvalidOperationException(await reading);
    }
}
