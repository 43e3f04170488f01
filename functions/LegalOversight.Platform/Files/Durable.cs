using System.Runtime.InteropServices;

namespace LegalOversight.Platform.Files;

// Writes that survive a power cut: the bytes, then the name, then the directory that holds the name.
internal static partial class Durable
{
    // Creates a directory and makes its name durable in its parent.
    public static void CreateDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path)!;
        CreateDirectory(parent);
        Directory.CreateDirectory(path);
        FlushDirectory(parent);
    }

    // Replaces or creates a small file as a whole: readers see the old one or the new one.
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = TemporaryFor(path);
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        Rename(temporary, path);
    }

    public static void Rename(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    public static string TemporaryFor(string path) => $"{path}.{Guid.NewGuid():N}{TemporaryEnding}";

    public const string TemporaryEnding = ".part";

    public static void FlushDirectory(string path)
    {
        // NTFS journals its directories; there is no call for it.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(path, 0);
        if (handle < 0)
        {
            throw new IOException($"Cannot open directory {path}: errno {Marshal.GetLastPInvokeError()}");
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw new IOException($"Cannot flush directory {path}: errno {Marshal.GetLastPInvokeError()}");
            }
        }
        finally
        {
            _ = CloseHandle(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseHandle(int handle);
}
