using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Followers;

/// <summary>Something that follows the log: idempotent, and it remembers its own position.</summary>
public interface IFollower
{
    /// <summary>Its name among the followers.</summary>
    string Name { get; }

    /// <summary>Up to where it has carried everything out.</summary>
    long Position { get; }

    /// <summary>The only container that it follows, or null for all.</summary>
    string? Container { get; }

    /// <summary>Carries out entries that come after <see cref="Position"/>, and remembers that it did.</summary>
    Task HandleAsync(IReadOnlyList<LoggedEntry> entries, CancellationToken cancellation);
}
