using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Platform.Followers;

/// <summary>Carries out what follows elsewhere from each logged step. Each message has a key of its own, so it has one effect however often it is tried.</summary>
public sealed class Reactions(SqliteCaseLog log, StepDoor door, TimeProvider clock) : IFollower
{
    /// <inheritdoc />
    public string Name => "reactions";

    /// <inheritdoc />
    public string? Container => null;

    /// <inheritdoc />
    public long Position => log.Positions.Of(Name);

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<LoggedEntry> entries, CancellationToken cancellation)
    {
        foreach (var (position, _, entry) in entries)
        {
            var reacted = false;
            if (Procedures.Named(entry.Procedure) is { Reacts: { } reacts } procedure && log.Read(entry.Case) is { } file)
            {
                var then = file.At(entry.Sequence);
                var surroundings = await door.SurroundingsAsync(procedure, then, null, cancellation);
                var n = 0;
                foreach (var message in reacts(then, entry, surroundings))
                {
                    await DeliverAsync($"reaction:{entry.Case}:{entry.Sequence}:{n++}", message, cancellation);
                    reacted = true;
                }
            }

            if (reacted)
            {
                log.Positions.Reached(Name, position);
            }
        }

        log.Positions.Reached(Name, entries[^1].Position);
    }

    /// <summary>Tries a dead letter again; true when it was carried out.</summary>
    public async Task<bool> RetryAsync(DeadLetter letter, CancellationToken cancellation)
    {
        if (!await DeliverAsync(letter.Key, letter.Message, cancellation))
        {
            return false;
        }

        log.DeadLetters.Remove(letter.Key);
        return true;
    }

    private async Task<bool> DeliverAsync(string key, Message message, CancellationToken cancellation)
    {
        var procedure = Procedures.Named(message.Procedure)!;
        var step = procedure.StepNamed(message.Step)!;
        var target = log.Read(message.Case);
        if (step.Opens ? target is not null : message.IfExists && (target is null || !step.From.Contains(target.Stage)))
        {
            return true;
        }

        var command = new StepCommand(procedure, message.Step, message.Case, null, Actor.System("reactions"), message.Form, message.Files, key, key);
        var result = await door.TakeAsync(command, cancellation);
        if (result is StepResult.Refused { Refusals: var refusals })
        {
            if (refusals.Any(refusal => refusal.Error == Errors.Busy))
            {
                throw new InvalidOperationException($"The case {message.Case} is too busy to take {message.Step}.");
            }

            log.DeadLetters.Record(key, message, string.Join(" ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")}")), clock.GetUtcNow());
            return false;
        }

        return true;
    }
}
