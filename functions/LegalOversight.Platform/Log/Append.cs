using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>What is to be appended.</summary>
/// <param name="Container">The log container.</param>
/// <param name="Draft">The entry, to be sealed at append.</param>
/// <param name="Key">The idempotency key, unique within its case.</param>
/// <param name="Fingerprint">A hash of the request, so that a key used for another request is noticed.</param>
public sealed record Append(string Container, EntryDraft Draft, string Key, string Fingerprint);
