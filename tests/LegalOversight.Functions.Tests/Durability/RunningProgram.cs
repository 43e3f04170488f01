using System.Diagnostics;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>The built program as a process of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private RunningProgram(Process process, Uri address)
    {
        Process = process;
        Address = address;
    }

    public Process Process { get; }

    /// <summary>Where it says that it listens.</summary>
    public Uri Address { get; }

    /// <summary>How much processor time it has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            Process.Refresh();
            return Process.TotalProcessorTime;
        }
    }

    /// <summary>The program beside this one.</summary>
    public static string Beside => Path.Combine(AppContext.BaseDirectory, "LegalOversight.Functions.dll");

    /// <summary>Serves a data directory on a free port; returns when it says where.</summary>
    public static async Task<RunningProgram> ServeAsync(string program, string data, CancellationToken cancellation)
    {
        var process = Start(program, "--data", data, "--port", "0", "--no-demo");
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it prints later is read away, so that it never waits for a reader.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new(process, new Uri(line[at..].Trim()));
            }
        }

        await process.WaitForExitAsync(cancellation);
        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it served.");
    }

    public static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;

    /// <summary>Ends it by SIGKILL.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            await KillAsync();
        }

        Process.Dispose();
    }
}
