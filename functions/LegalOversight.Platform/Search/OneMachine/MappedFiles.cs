using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// The files of an index, mapped into memory. Lucene's own mapping keeps a weak table of every reader that a query
/// makes, which costs the collector more than the queries; here a mapping lives as long as a reader of it.
/// </summary>
internal sealed class MappedFiles(string folder) : NIOFSDirectory(folder)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var path = Path.Combine(Directory.FullName, name);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return file.Length == 0 ? base.OpenInput(name, context) : new MappedInput(name, MapOrCollect(file), file.Length);
    }

    // Mappings that nobody reads any more go with the collector, which knows nothing of how many the system allows.
    private static MemoryMappedViewAccessor MapOrCollect(FileStream file)
    {
        try
        {
            return Map(file);
        }
        catch (IOException)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Map(file);
        }
    }

    private static MemoryMappedViewAccessor Map(FileStream file)
    {
        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }
}
