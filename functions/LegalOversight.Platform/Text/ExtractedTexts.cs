using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;

namespace LegalOversight.Platform.Text;

/// <summary>The text of kept files. What was read once is kept beside, an empty text where a file holds none, and may be deleted: it is read again.</summary>
/// <param name="files">The kept files.</param>
/// <param name="folder">Where the texts are kept, on this machine's own disk. It may be lost; several instances each have their own.</param>
public sealed class ExtractedTexts(IFileStore files, string folder)
{
    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FileNotFoundException">No file is kept under the hash.</exception>
    public async Task<ReadOutcome> ReadAsync(FileReference file, CancellationToken cancellation = default)
    {
        var path = PathOf(file);
        if (File.Exists(path))
        {
            var kept = await File.ReadAllTextAsync(path, cancellation);
            return kept.Length > 0 ? new TextRead(kept.Split('\n'), null, []) : new Unreadable(UnreadableReason.NoText);
        }

        using var stored = await files.OpenReadAsync(file.Sha256, null, cancellation) ?? throw new FileNotFoundException($"No file is kept under {file.Sha256}.");
        var outcome = DocumentReader.Read(stored.Content, file.MediaType, file.Name, null, cancellation);
        if (outcome is TextRead or Unreadable { Reason: UnreadableReason.NoText } && file.MediaType != MediaTypes.Text)
        {
            Keep(path, outcome is TextRead read ? read.Text : "");
        }

        return outcome;
    }

    /// <summary>Why a file's text cannot be read; null where it can. A file that was read before is not opened again.</summary>
    /// <exception cref="FileNotFoundException">No file is kept under the hash.</exception>
    public async Task<UnreadableReason?> FaultAsync(FileReference file, CancellationToken cancellation = default) =>
        new FileInfo(PathOf(file)) is { Exists: true } kept ? kept.Length > 0 ? null : UnreadableReason.NoText
        : await ReadAsync(file, cancellation) is Unreadable { Reason: var reason } ? reason
        : null;

    /// <summary>The text, or an empty one where there is none to read.</summary>
    public async Task<string> TextOfAsync(FileReference? file, CancellationToken cancellation = default) =>
        file is not null && await ReadAsync(file, cancellation) is TextRead read ? read.Text : "";

    private string PathOf(FileReference file) => Path.Combine(folder, file.Sha256[..2], file.Sha256 + ".txt");

    private static void Keep(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(part, text);
        File.Move(part, path, overwrite: true);
    }
}
