using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>A message that was refused when carried out.</summary>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Message">The message.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="At">When, the last time.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record DeadLetter(string Key, Message Message, string Reason, DateTimeOffset At, long Attempts);
