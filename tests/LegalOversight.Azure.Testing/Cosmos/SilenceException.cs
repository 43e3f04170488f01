namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>No answer is to be given.</summary>
internal sealed class SilenceException() : Exception("No answer.");
