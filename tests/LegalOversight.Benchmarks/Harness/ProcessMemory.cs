using System.Globalization;

namespace LegalOversight.Benchmarks.Harness;

/// <summary>What the system says that a process holds.</summary>
internal static class ProcessMemory
{
    /// <summary>Megabytes by a name of /proc: <c>VmRSS</c> now, <c>VmHWM</c> at most; 0 where there is no such process.</summary>
    public static double Of(int process, string name)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal)) is { } line
                ? double.Parse(line[(name.Length + 1)..^2], CultureInfo.InvariantCulture) / 1024
                : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
