using System.Text.Json;

namespace LegalOversight.Benchmarks;

/// <summary>Real documents and queries, which are not part of the project: in LEGALOVERSIGHT_DATA, or in shared/data beside it.</summary>
internal static class OutsideData
{
    public const string Missing = "no normative.jsonl.gz and queries.jsonl in LEGALOVERSIGHT_DATA or ../shared/data";

    public static string Documents => Path.Combine(Folder ?? "", "normative.jsonl.gz");

    public static bool IsThere => File.Exists(Documents) && File.Exists(QueryFile);

    private static string QueryFile => Path.Combine(Folder ?? "", "queries.jsonl");

    private static string? Folder { get; } = Environment.GetEnvironmentVariable("LEGALOVERSIGHT_DATA") ?? Beside();

    public static IReadOnlyList<string> Queries() =>
        [.. File.ReadLines(QueryFile).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!)];

    private static string? Beside()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LegalOversight.sln")))
            {
                return Path.Combine(at.FullName, "..", "shared", "data");
            }
        }

        return null;
    }
}
