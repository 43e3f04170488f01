using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Tracing;

namespace LegalOversight.Platform.Followers;

/// <summary>Sends what follows elsewhere from each logged step. Each message has an id made of the entry, so that sending it again changes nothing.</summary>
/// <param name="log">The log.</param>
/// <param name="door">Tells by what a case is judged.</param>
/// <param name="messages">Takes what is sent.</param>
/// <param name="traces">In which traces the entries were logged; null where nobody knows.</param>
public sealed class Reactions(ICaseLog log, StepDoor door, IMessages messages, EntryTraces? traces = null) : IFollower
{
    /// <inheritdoc />
    public string Name => "reactions";

    /// <inheritdoc />
    public string? Container => null;

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        var envelopes = new List<Envelope>();
        foreach (var entry in entries)
        {
            if (Procedures.Named(entry.Procedure) is not { } procedure || !procedure.Reactions.TryGetValue(entry.Step, out var reacts) || await log.ReadAsync(entry.Case, cancellation) is not { } file)
            {
                continue;
            }

            var traceparent = traces?.Find(entry);
            using var span = Traces.Reaction(entry, traceparent);
            var then = file.At(entry.Sequence);
            var surroundings = await door.SurroundingsAsync(procedure, then, null, cancellation);
            envelopes.AddRange(reacts(then, entry, surroundings).Select((message, n) => new Envelope($"reaction:{entry.Case}:{entry.Sequence}:{n}", message, span?.Id ?? traceparent)));
        }

        if (envelopes.Count > 0)
        {
            await messages.SendAsync(envelopes, cancellation);
        }
    }
}
