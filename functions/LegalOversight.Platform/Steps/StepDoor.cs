using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Tracing;

namespace LegalOversight.Platform.Steps;

/// <summary>The one way into the log: authority, procedure, append. Every door (HTTP, queue, timer, import) goes through it.</summary>
public sealed class StepDoor(ICaseLog log, Institutions institutions, ILedgerSource ledger, LawInForce law, TimeProvider clock)
{
    private const int Tries = 8;

    private static readonly JsonElement NoForm = JsonSerializer.SerializeToElement(new { });

    /// <summary>Takes a step, or says why not. What is logged is durable when this returns.</summary>
    public Task<StepResult> TakeAsync(StepCommand command, CancellationToken cancellation = default) =>
        Traces.Source.HasListeners() ? TracedAsync(command, cancellation) : TryAsync(command, cancellation);

    /// <summary>What the steps open in a case are judged by now; for the screen that offers them with their forms filled in.</summary>
    public async ValueTask<Surroundings> OfferingAsync(Procedure procedure, CaseFile? file, CancellationToken cancellation = default)
    {
        var surroundings = await SurroundingsAsync(procedure, file, null, cancellation);
        var question = procedure.OpenSteps(file)
            .Where(step => step is { Asks: not null, Prefills: not null })
            .Select(step => step.Asks!(new(file, file?.Id ?? "", new(step.Name, Actor.Public, NoForm, []), surroundings)))
            .Aggregate(LedgerQuestion.None, (all, each) => all.And(each));
        return surroundings with { Ledger = await ledger.AnswerAsync(question, cancellation) };
    }

    /// <summary>What follows from a case, or is shown of it, is told by; its ledger answers nothing.</summary>
    public async ValueTask<Surroundings> SurroundingsAsync(Procedure procedure, CaseFile? file, JsonElement? form, CancellationToken cancellation = default)
    {
        var related = new Dictionary<string, CaseFile>();
        foreach (var id in CaseReferences.In(procedure, file, form))
        {
            if (await log.ReadAsync(id, cancellation) is { } other)
            {
                related[id] = other;
            }
        }

        return new(clock.GetUtcNow(), institutions.Register, law, Unasked.Ledger, related);
    }

    private async Task<StepResult> TracedAsync(StepCommand command, CancellationToken cancellation)
    {
        using var span = Traces.Step(command.Procedure.Name, command.Step, command.Case);
        var result = await TryAsync(command, cancellation);
        if (result is StepResult.Refused { Refusals: [var first, ..] })
        {
            span?.SetTag("legaloversight.refused", first.Error.Code);
        }

        return result;
    }

    private async Task<StepResult> TryAsync(StepCommand command, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var file = await log.ReadAsync(command.Case, cancellation);
            var outcome = file is not null && command.Seen is { } seen && seen != file.Sequence
                ? new StepOutcome.Refused([Errors.Stale.Refuse(null, null, seen, file.Sequence)])
                : await JudgeAsync(file, command, cancellation);
            if (outcome is StepOutcome.Refused refused)
            {
                return await FirstAnswerAsync(command, refused.Refusals, cancellation);
            }

            var appended = await log.AppendAsync(new(command.Procedure.Container, ((StepOutcome.Taken)outcome).Draft, command.Key, command.Fingerprint), cancellation);
            switch (appended)
            {
                case AppendOutcome.Appended { Entry: var entry }:
                    if (command.Procedure.Container == "institutions")
                    {
                        await institutions.CatchUpAsync(cancellation);
                    }

                    return new StepResult.Logged(entry);
                case AppendOutcome.Repeated { Entry: var entry }:
                    return new StepResult.Logged(entry);
                case AppendOutcome.KeyReused:
                    return new StepResult.Refused([Errors.KeyReused.Refuse()]);
                case AppendOutcome.Claimed { Case: var holder }:
                    return new StepResult.Refused([Errors.AlreadyClaimed.Refuse(null, null, command.Procedure.StepNamed(command.Step)!.Label, holder)]);
                case AppendOutcome.Conflict { Actual: var actual } when command.Seen is { } stale:
                    return new StepResult.Refused([Errors.Stale.Refuse(null, null, stale, actual)]);
                case AppendOutcome.Conflict when attempt == Tries:
                    return new StepResult.Refused([Errors.Busy.Refuse()]);
            }
        }
    }

    private async ValueTask<StepOutcome> JudgeAsync(CaseFile? file, StepCommand command, CancellationToken cancellation)
    {
        if (file is not null && file.Procedure != command.Procedure.Name)
        {
            return new StepOutcome.Refused([Errors.StepUnknown.Refuse(null, null, Procedures.Of(file).Label, command.Step)]);
        }

        var surroundings = await SurroundingsAsync(command.Procedure, file, command.Form, cancellation);
        var request = new StepRequest(command.Step, command.By, command.Form, command.Files);
        if (command.Procedure.StepNamed(command.Step) is { Asks: { } asks })
        {
            surroundings = surroundings with { Ledger = await ledger.AnswerAsync(asks(new(file, command.Case, request, surroundings)), cancellation) };
        }

        return command.Procedure.Take(file, command.Case, request, surroundings);
    }

    // A repeat must get the first answer even though the case has moved on since.
    private async ValueTask<StepResult> FirstAnswerAsync(StepCommand command, IReadOnlyList<Refusal> refusals, CancellationToken cancellation) =>
        await log.FindAsync(command.Case, command.Key, command.Fingerprint, cancellation) switch
        {
            (null, _) => new StepResult.Refused(refusals),
            ({ } entry, true) => new StepResult.Logged(entry),
            _ => new StepResult.Refused([Errors.KeyReused.Refuse()]),
        };
}
