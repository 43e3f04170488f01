using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Platform.Log;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>Recomputes every chain in the background, one run at a time; the last result outlives a restart.</summary>
internal sealed class VerificationRun(Machine machine, ILogger<VerificationRun> logger)
{
    private readonly Lock gate = new();
    private readonly string path = Path.Combine(machine.Data, "log", "verification.json");
    private long read;
    private Task? running;

    /// <summary>How many entries the present run has read; null when none runs.</summary>
    public long? Progress => running is { IsCompleted: false } ? Interlocked.Read(ref read) : null;

    /// <summary>The last result; null before the first.</summary>
    public Result? Last => File.Exists(path) ? JsonSerializer.Deserialize<Result>(File.ReadAllText(path)) : null;

    /// <summary>Starts a run; where one is under way, that is the run.</summary>
    public Task Start()
    {
        lock (gate)
        {
            return running is { IsCompleted: false } ? running : running = Task.Run(Run);
        }
    }

    private void Run()
    {
        try
        {
            Interlocked.Exchange(ref read, 0);
            var found = machine.Log.Archive.Verify(new Counted(this));
            Keep(new(machine.Clock.GetUtcNow(), found.Cases, found.Entries, found.FirstBroken is { } broken ? $"{broken}" : found.NumberFault));
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The verification of the log did not come to its end.");
            Keep(new(machine.Clock.GetUtcNow(), 0, Interlocked.Read(ref read), failure.Message));
        }
    }

    // Written beside and moved, so that a crash leaves the last result whole.
    private void Keep(Result result)
    {
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(result));
        File.Move(path + ".new", path, overwrite: true);
    }

    internal sealed record Result(DateTimeOffset LastRun, long Cases, long Entries, string? FirstBad);

    private sealed class Counted(VerificationRun run) : IProgress<long>
    {
        public void Report(long value) => Interlocked.Exchange(ref run.read, value);
    }
}
