using System.Text;
using LegalOversight.Platform.Files;

namespace LegalOversight.Platform.Notes;

/// <summary>Notes as files of one folder.</summary>
public sealed class DiskNotes(string folder) : INotes
{
    /// <inheritdoc />
    public Task KeepAsync(string name, string text, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        Durable.Write(PathOf(name), Encoding.UTF8.GetBytes(text));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<string?> ReadAsync(string name, CancellationToken cancellation = default) =>
        File.Exists(PathOf(name)) ? await File.ReadAllTextAsync(PathOf(name), cancellation) : null;

    private string PathOf(string name) => Path.Combine(folder, name + ".json");
}
