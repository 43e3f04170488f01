using LegalOversight.Platform.Search;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Documents offered while someone types.</summary>
internal sealed record SuggestAnswer(IReadOnlyList<Suggestion> Items);
