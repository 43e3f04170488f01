namespace LegalOversight.Functions.Embedded.Importing;

/// <summary>A line that was refused.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">Why.</param>
internal sealed record ImportReject(long Line, string Reason);
