namespace LegalOversight.Platform.Messaging.OneMachine;

/// <summary>A message that was handed out and is hidden from others for a while.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Attempts">How often it has been handed out, this time included.</param>
public sealed record QueuedMessage(string Id, string Body, long Attempts);
