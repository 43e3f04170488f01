namespace LegalOversight.Functions.Tests.Durability;

/// <summary>What the program answered to a step that it took.</summary>
internal sealed record Acknowledged(string Case, long Sequence, string Hash);
