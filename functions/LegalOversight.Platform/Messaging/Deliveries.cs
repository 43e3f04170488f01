using System.Security.Cryptography;
using System.Text;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Platform.Messaging;

/// <summary>Carries messages out. Each takes its step under a key made of its id, so it has one effect however often it comes.</summary>
public sealed class Deliveries(ICaseLog log, StepDoor door, IDeadLetters letters, TimeProvider clock)
{
    /// <summary>Takes what a queue brought; what cannot be read or is refused is kept as a dead letter and never lost.</summary>
    /// <returns>Null when it was carried out, or the reason with which it was kept.</returns>
    /// <exception cref="InvalidOperationException">The case is too busy; to be tried again.</exception>
    public async Task<string?> ReceiveAsync(string body, CancellationToken cancellation)
    {
        Envelope envelope;
        try
        {
            envelope = Envelope.Read(body);
        }
        catch (FormatException unreadable)
        {
            await letters.RecordAsync($"unreadable:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..32]}", body, unreadable.Message, clock.GetUtcNow(), cancellation);
            return unreadable.Message;
        }

        if (await DeliverAsync(envelope.Id, envelope.Message, cancellation) is not { } reason)
        {
            return null;
        }

        await letters.RecordAsync(envelope.Id, body, reason, clock.GetUtcNow(), cancellation);
        return reason;
    }

    /// <summary>Tries a dead letter again; it is taken out when it was carried out.</summary>
    /// <returns>Null when it was carried out, or the reason with which it stays.</returns>
    public async Task<string?> RetryAsync(DeadLetter letter, CancellationToken cancellation)
    {
        var reason = await ReceiveAsync(letter.Body, cancellation);
        if (reason is null)
        {
            await letters.RemoveAsync(letter.Key, cancellation);
        }

        return reason;
    }

    private async Task<string?> DeliverAsync(string key, Message message, CancellationToken cancellation)
    {
        if (Procedures.Named(message.Procedure) is not { } procedure || procedure.StepNamed(message.Step) is not { } step)
        {
            return $"there is no step {message.Step} of {message.Procedure} here";
        }

        var target = await log.ReadAsync(message.Case, cancellation);
        if (step.Opens ? target is not null : message.IfExists && (target is null || !step.From.Contains(target.Stage)))
        {
            return null;
        }

        var command = new StepCommand(procedure, message.Step, message.Case, null, Actor.System("reactions"), message.Form, message.Files, key, key);
        if (await door.TakeAsync(command, cancellation) is not StepResult.Refused { Refusals: var refusals })
        {
            return null;
        }

        return refusals.Any(refusal => refusal.Error == Errors.Busy)
            ? throw new InvalidOperationException($"The case {message.Case} is too busy to take {message.Step}.")
            : string.Join(" ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")}"));
    }
}
