namespace LegalOversight.Platform.Azure;

/// <summary>
/// A store in the network could not be reached or was too busy, also when tried again. Whether what was asked for
/// has been done is not known; asking again with the same idempotency key is safe.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
