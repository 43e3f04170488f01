using LegalOversight.Platform.Notes;

namespace LegalOversight.Platform.Tests.Notes;

public sealed class DiskNotesTests : NotesConformance, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("notes-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    protected override INotes Open() => new DiskNotes(Path.Combine(root, "notes"));
}
