using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Followers;

/// <summary>Something that follows the log. Idempotent: entries may come again, and those of different cases in any order.</summary>
public interface IFollower
{
    /// <summary>Its name among the followers.</summary>
    string Name { get; }

    /// <summary>The only container that it follows, or null for all.</summary>
    string? Container { get; }

    /// <summary>Carries out entries; what it did is durable when it returns.</summary>
    Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation);
}
