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
    /// <exception cref="InvalidOperationException">The case is too busy, or not open yet, since messages come in any order; to be tried again.</exception>
    public Task<string?> ReceiveAsync(string body, CancellationToken cancellation) => ReceiveAsync(body, isLast: false, cancellation);

    /// <summary>Takes what a queue has given up on: what cannot be carried out even now is kept as a dead letter, for whatever reason.</summary>
    /// <returns>Null when it was carried out, or the reason with which it was kept.</returns>
    public Task<string?> ReceiveLastAsync(string body, CancellationToken cancellation) => ReceiveAsync(body, isLast: true, cancellation);

    /// <summary>Keeps something as a dead letter without trying it.</summary>
    public Task KeepAsync(string body, string reason, CancellationToken cancellation)
    {
        string key;
        try
        {
            key = Envelope.Read(body).Id;
        }
        catch (FormatException)
        {
            key = KeyOf(body);
        }

        return letters.RecordAsync(key, body, reason, clock.GetUtcNow(), cancellation);
    }

    /// <summary>Whether a message was carried out, is not to be, or is kept as a dead letter.</summary>
    public async Task<bool> HasArrivedAsync(Envelope envelope, CancellationToken cancellation) =>
        await IsPointlessAsync(envelope.Message, cancellation)
        || (await log.FindAsync(envelope.Message.Case, envelope.Id, envelope.Id, cancellation)).Entry is not null
        || (await letters.AllAsync(cancellation)).Any(letter => letter.Key == envelope.Id);

    /// <summary>Tries a dead letter again; it is taken out when it was carried out.</summary>
    /// <returns>Null when it was carried out, or the reason with which it stays.</returns>
    public async Task<string?> RetryAsync(DeadLetter letter, CancellationToken cancellation)
    {
        var reason = await ReceiveLastAsync(letter.Body, cancellation);
        if (reason is null)
        {
            await letters.RemoveAsync(letter.Key, cancellation);
        }

        return reason;
    }

    private async Task<string?> ReceiveAsync(string body, bool isLast, CancellationToken cancellation)
    {
        Envelope envelope;
        try
        {
            envelope = Envelope.Read(body);
        }
        catch (FormatException unreadable)
        {
            await letters.RecordAsync(KeyOf(body), body, unreadable.Message, clock.GetUtcNow(), cancellation);
            return unreadable.Message;
        }

        if (await DeliverAsync(envelope.Id, envelope.Message, isLast, cancellation) is not { } reason)
        {
            return null;
        }

        await letters.RecordAsync(envelope.Id, body, reason, clock.GetUtcNow(), cancellation);
        return reason;
    }

    private async Task<string?> DeliverAsync(string key, Message message, bool isLast, CancellationToken cancellation)
    {
        if (Procedures.Named(message.Procedure) is not { } procedure || procedure.StepNamed(message.Step) is null)
        {
            return $"there is no step {message.Step} of {message.Procedure} here";
        }

        if (await IsPointlessAsync(message, cancellation))
        {
            return null;
        }

        var command = new StepCommand(procedure, message.Step, message.Case, null, Actor.System("reactions"), message.Form, message.Files, key, key);
        if (await door.TakeAsync(command, cancellation) is not StepResult.Refused { Refusals: var refusals })
        {
            return null;
        }

        var reason = string.Join(" ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")}"));
        return isLast || !await MayPassAsync(message, refusals, cancellation) ? reason : throw new InvalidOperationException($"The case {message.Case} cannot take {message.Step} yet: {reason}");
    }

    // The message that opens the case may still be under way.
    private async Task<bool> MayPassAsync(Message message, IReadOnlyList<Refusal> refusals, CancellationToken cancellation) =>
        refusals.Any(refusal => refusal.Error == Errors.Busy) || await log.ReadAsync(message.Case, cancellation) is null;

    // A case that is there is not opened again; what is meant only for an open step is dropped where it is not open.
    private async Task<bool> IsPointlessAsync(Message message, CancellationToken cancellation)
    {
        var step = Procedures.Named(message.Procedure)?.StepNamed(message.Step);
        var target = await log.ReadAsync(message.Case, cancellation);
        return step is { Opens: true } ? target is not null : message.IfExists && (target is null || step?.From.Contains(target.Stage) != true);
    }

    private static string KeyOf(string body) => $"unreadable:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..32]}";
}
