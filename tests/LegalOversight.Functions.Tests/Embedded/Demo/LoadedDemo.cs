using System.Diagnostics;
using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

/// <summary>The demo loaded once for all tests that look at it.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    private readonly string directory = Directory.CreateTempSubdirectory("demo").FullName;

    public LoadedDemo()
    {
        Log = new SqliteCaseLog(Path.Combine(directory, "log.db"));
        Files = new DiskFileStore(Path.Combine(directory, "files"), Clock);
        Institutions = new Institutions(Log);
        Region = new DemoRegion(Log, Files, Institutions, LawInForce.Declared, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public SqliteCaseLog Log { get; }

    public DiskFileStore Files { get; }

    public Institutions Institutions { get; }

    public DemoRegion Region { get; }

    public IReadOnlyList<CaseFile> Cases { get; private set; } = [];

    public IEnumerable<CaseFile> Of(string procedure) => Cases.Where(file => file.Procedure == procedure);

    public async ValueTask InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        var marks = new SortedDictionary<string, (TimeSpan At, int Done)>();
        await Region.LoadAsync(new Marks(report => marks[report.What] = (watch.Elapsed, report.Done)));
        Cases = [.. Entries().Select(entry => entry.Case).Distinct().Select(id => Log.Read(id)!)];
        Console.WriteLine($"Demo loaded in {watch.Elapsed.TotalSeconds:F1} s: {Log.Head} entries of {Cases.Count} cases; {string.Join(", ", marks.OrderBy(mark => mark.Value.At).Select(mark => $"{mark.Key} {mark.Value.Done} by {mark.Value.At.TotalSeconds:F1} s"))}.");
    }

    public IEnumerable<Entry> Entries()
    {
        for (var position = 0L; Log.Follow(position, 1000) is { Count: > 0 } some; position = some[^1].Position)
        {
            foreach (var logged in some)
            {
                yield return logged.Entry;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        Log.Dispose();
        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private sealed class Marks(Action<(int Done, int Total, string What)> mark) : IProgress<(int Done, int Total, string What)>
    {
        public void Report((int Done, int Total, string What) value) => mark(value);
    }
}
