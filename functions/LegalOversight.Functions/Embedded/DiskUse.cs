using LegalOversight.Functions.Http.Operations;

namespace LegalOversight.Functions.Embedded;

/// <summary>What a data directory takes on disk.</summary>
internal static class DiskUse
{
    public static StorageSizes Of(Machine machine)
    {
        var (files, count) = Sum(Path.Combine(machine.Data, "files"), []);
        var (views, _) = Sum(Path.Combine(machine.Data, "views"), ["search"]);
        return new(
            Sum(Path.Combine(machine.Data, "log"), []).Bytes,
            files,
            views,
            Sum(Path.Combine(machine.Data, "views", "search"), []).Bytes,
            new DriveInfo(machine.Data).AvailableFreeSpace,
            count,
            machine.Log.Head);
    }

    private static (long Bytes, long Files) Sum(string directory, string[] without)
    {
        if (!Directory.Exists(directory))
        {
            return (0, 0);
        }

        var (bytes, files) = (0L, 0L);
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true }).Where(file => !without.Contains(file.Directory!.Name)))
        {
            // A file may go between being listed and being asked.
            bytes += file.Exists ? file.Length : 0;
            files++;
        }

        return (bytes, files);
    }
}
