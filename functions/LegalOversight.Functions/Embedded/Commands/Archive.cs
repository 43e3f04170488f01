using System.Security.Cryptography;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>The files of an export.</summary>
internal static class Archive
{
    /// <summary>Copies a folder with all below it; files that are there already stay. Tells how many were copied.</summary>
    public static int Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return 0;
        }

        var count = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target))
            {
                File.Copy(file, target);
                count++;
            }
        }

        return count;
    }

    /// <summary>Copies a file into a folder, where it is there at all.</summary>
    public static void CopyFile(string file, string folder)
    {
        if (File.Exists(file))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>The first content-addressed file that does not have the hash it is named by, or null.</summary>
    public static string? FirstDamaged(string objects)
    {
        if (!Directory.Exists(objects))
        {
            return null;
        }

        foreach (var file in Directory.EnumerateFiles(objects, "*", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(file);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != Path.GetFileName(file))
            {
                return file;
            }
        }

        return null;
    }
}
