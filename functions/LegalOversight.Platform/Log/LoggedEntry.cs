using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>An entry with its place in the whole log.</summary>
/// <param name="Position">Its place, rising, without order between logs.</param>
/// <param name="Container">The container that it stands in.</param>
/// <param name="Entry">The entry.</param>
public sealed record LoggedEntry(long Position, string Container, Entry Entry);
