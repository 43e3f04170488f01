using System.Text.Json;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>Recomputes every chain in the background, one run at a time; the last result outlives a restart.</summary>
internal sealed class VerificationRun(Installation installation, ILogger<VerificationRun> logger)
{
    private const string Note = "verification";
    private readonly Lock gate = new();
    private long read;
    private Task? running;

    /// <summary>How many entries the present run has read; null when none runs.</summary>
    public long? Progress => running is { IsCompleted: false } ? Interlocked.Read(ref read) : null;

    /// <summary>The last result; null before the first.</summary>
    public async Task<VerificationResult?> LastAsync(CancellationToken cancellation) =>
        await installation.Notes.ReadAsync(Note, cancellation) is { } kept ? JsonSerializer.Deserialize<VerificationResult>(kept) : null;

    /// <summary>Starts a run; where one is under way, that is the run.</summary>
    public Task Start()
    {
        lock (gate)
        {
            return running is { IsCompleted: false } ? running : running = Task.Run(RunAsync);
        }
    }

    private async Task RunAsync()
    {
        VerificationResult result;
        try
        {
            Interlocked.Exchange(ref read, 0);
            var found = await installation.VerifyAsync(new Counted(this), CancellationToken.None);
            result = new(installation.Clock.GetUtcNow(), found.Cases, found.Entries, found.FirstBroken is { } broken ? $"{broken.Case} {broken.Sequence}: {broken.Fault}" : found.NumberFault ?? found.SealFault);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The verification of the log did not come to its end.");
            result = new(installation.Clock.GetUtcNow(), 0, Interlocked.Read(ref read), failure.Message);
        }

        await installation.Notes.KeepAsync(Note, JsonSerializer.Serialize(result), CancellationToken.None);
    }

    private sealed class Counted(VerificationRun run) : IProgress<long>
    {
        public void Report(long value) => Interlocked.Exchange(ref run.read, value);
    }
}
