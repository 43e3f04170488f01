namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>The connection is to be dropped without an answer.</summary>
internal sealed class ConnectionDroppedException() : IOException("The connection was reset.");
