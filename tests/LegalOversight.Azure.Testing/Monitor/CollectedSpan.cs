namespace LegalOversight.Azure.Testing.Monitor;

/// <summary>A span as it was exported; ids in lower-case hexadecimal.</summary>
/// <param name="Trace">Its trace.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Parent">The id of the span it belongs to; empty for the first of a trace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Its attributes that are texts.</param>
/// <param name="Links">The traces and spans that it is linked to.</param>
public sealed record CollectedSpan(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<(string Trace, string Span)> Links);
