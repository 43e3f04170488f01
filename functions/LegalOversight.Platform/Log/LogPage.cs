using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>Some entries of one container.</summary>
/// <param name="Entries">The entries, in order within each case; empty when nothing has come since.</param>
/// <param name="After">The mark to go on from; opaque, and null only for a container in which nothing was ever logged.</param>
public sealed record LogPage(IReadOnlyList<Entry> Entries, string? After);
