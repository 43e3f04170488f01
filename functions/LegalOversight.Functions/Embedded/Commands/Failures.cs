using Microsoft.Data.Sqlite;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Tells failures that whoever runs the program can mend from faults of the program.</summary>
internal static class Failures
{
    /// <summary>What to say of a failure, in both languages; null where the program is at fault.</summary>
    public static string? SentenceOf(Exception failure) => failure switch
    {
        MachineInUseException or NoDataException => failure.Message,
        UnauthorizedAccessException => $"没有读写权限 / no permission to read or write: {failure.Message}",
        FileNotFoundException or DirectoryNotFoundException => $"没有这个文件或目录 / no such file or folder: {failure.Message}",
        IOException => $"文件或目录无法读写 / a file or folder cannot be read or written: {failure.Message}",
        SqliteException => $"数据库无法读写 / a database cannot be read or written: {failure.Message}",
        _ => null,
    };
}
