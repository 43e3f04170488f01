using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Tracing;

namespace LegalOversight.Platform.Messaging;

/// <summary>Carries messages out. Each takes its step under a key made of its id, so it has one effect however often it comes.</summary>
public sealed class Deliveries(ICaseLog log, StepDoor door, IDeadLetters letters, TimeProvider clock)
{
    // A queue promises no order: the case may not have been opened yet, or not have come to the stage.
    private static readonly HashSet<ErrorCode> Passing = [Errors.Busy, Errors.StepOutOfOrder];

    /// <summary>How long a message that failed rests before it is tried again.</summary>
    /// <param name="attempts">How often it has been tried.</param>
    public static TimeSpan PauseAfter(long attempts) => TimeSpan.FromSeconds(Math.Min(60, 0.2 * Math.Pow(2, attempts)));

    /// <summary>Takes what a queue brought; what cannot be read or is refused is kept as a dead letter and never lost.</summary>
    /// <returns>Null when it was carried out, or the reason with which it was kept.</returns>
    /// <exception cref="NotYetDeliverableException">It may have overtaken another one, or the case is busy; to be tried again.</exception>
    public async Task<string?> ReceiveAsync(string body, CancellationToken cancellation)
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

        using var span = Traces.Delivery(envelope.Message, envelope.Traceparent);
        if (await DeliverAsync(envelope.Id, envelope.Message, cancellation) is not { } reason)
        {
            return null;
        }

        span?.SetStatus(ActivityStatusCode.Error, "kept as a dead letter");
        await letters.RecordAsync(envelope.Id, body, reason, clock.GetUtcNow(), cancellation);
        return reason;
    }

    /// <summary>Takes what will not come again: it is carried out now, or kept as a dead letter whatever the reason.</summary>
    public async Task ReceiveLastAsync(string body, CancellationToken cancellation)
    {
        try
        {
            await ReceiveAsync(body, cancellation);
        }
        catch (NotYetDeliverableException stillNot)
        {
            await KeepAsync(body, stillNot.Message, cancellation);
        }
    }

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
        string? reason;
        try
        {
            reason = await ReceiveAsync(letter.Body, cancellation);
        }
        catch (NotYetDeliverableException stillNot)
        {
            reason = stillNot.Message;
            await letters.RecordAsync(letter.Key, letter.Body, reason, clock.GetUtcNow(), cancellation);
        }

        if (reason is null)
        {
            await letters.RemoveAsync(letter.Key, cancellation);
        }

        return reason;
    }

    private async Task<string?> DeliverAsync(string key, Message message, CancellationToken cancellation)
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
        return refusals.Any(refusal => Passing.Contains(refusal.Error)) && !await IsClosedAsync(message.Case, cancellation) ? throw new NotYetDeliverableException(reason) : reason;
    }

    // Whatever comes later does not open it.
    private async Task<bool> IsClosedAsync(string id, CancellationToken cancellation) =>
        await log.ReadAsync(id, cancellation) is { } file && Procedures.Of(file).StageNamed(file.Stage).IsFinal;

    private async Task<bool> IsPointlessAsync(Message message, CancellationToken cancellation) =>
        message.IsPointlessIn(await log.ReadAsync(message.Case, cancellation));

    private static string KeyOf(string body) => $"unreadable:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..32]}";
}
