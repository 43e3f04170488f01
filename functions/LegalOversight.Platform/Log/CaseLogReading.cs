using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>Reads several cases.</summary>
public static class CaseLogReading
{
    /// <summary>The cases with these ids that are in the log, in the order asked.</summary>
    public static async Task<List<CaseFile>> ReadAllAsync(this ICaseLog log, IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var files = new List<CaseFile>();
        foreach (var id in ids)
        {
            if (await log.ReadAsync(id, cancellation) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }
}
