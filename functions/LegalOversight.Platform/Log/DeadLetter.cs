namespace LegalOversight.Platform.Log;

/// <summary>A message that could not be carried out.</summary>
/// <param name="Key">Its id; for one that could not be read, made of what came.</param>
/// <param name="Body">The message as it came.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="At">When, the last time.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record DeadLetter(string Key, string Body, string Reason, DateTimeOffset At, long Attempts);
