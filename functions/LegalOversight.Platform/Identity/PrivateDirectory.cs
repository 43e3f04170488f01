namespace LegalOversight.Platform.Identity;

/// <summary>A directory that only the owner of the program may enter.</summary>
public static class PrivateDirectory
{
    /// <summary>Creates the directory with mode 700 when it does not exist; one that exists is left as it is.</summary>
    public static DirectoryInfo Create(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
