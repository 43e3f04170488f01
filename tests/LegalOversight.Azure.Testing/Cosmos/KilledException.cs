namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>The program was killed here: the test lets go of it and starts another.</summary>
public sealed class KilledException() : Exception("Killed.");
