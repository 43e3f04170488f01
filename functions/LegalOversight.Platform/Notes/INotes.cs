namespace LegalOversight.Platform.Notes;

/// <summary>What an installation remembers for those who run it: short texts by name, the latest of each.</summary>
public interface INotes
{
    /// <summary>Keeps a text in place of the one kept under the name before; durable when it returns.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops waiting; the old or the new text is then there, never a part of it.</param>
    Task KeepAsync(string name, string text, CancellationToken cancellation = default);

    /// <summary>The text kept under a name, or null.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellation = default);
}
