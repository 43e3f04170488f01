namespace LegalOversight.Platform.Messaging;

/// <summary>A message cannot be carried out as things stand, but may be later: it is to be brought again.</summary>
/// <param name="reason">The refusal, with its code.</param>
public sealed class NotYetDeliverableException(string reason) : Exception(reason);
