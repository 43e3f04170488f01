using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.OneMachine;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LegalOversight.Benchmarks;

/// <summary>
/// The public search over HTTP beside Lucene in this process: the same words made into the same queries, the ten best
/// of the same index; without filters, facets, what is shown of a result, and HTTP.
/// </summary>
internal static class SearchBenchmark
{
    private const string Name = "search over HTTP ÷ Lucene in process";
    private const int Clients = 8;
    private static readonly Query Nothing = new BooleanQuery();

    public static async Task<IReadOnlyList<Result>> RunAsync(Settings settings)
    {
        if (!OutsideData.IsThere)
        {
            return [Result.Skipped(Name, OutsideData.Missing)];
        }

        using var scratch = new Scratch();
        await ImportBenchmark.IntoAsync(settings, scratch.Path);
        await using var program = await RunningProgram.ServeAsync(settings.Program, scratch.Path, CancellationToken.None);
        var texts = OutsideData.Queries();
        var requests = new SameRequest([.. texts.Select(text => Encoding.ASCII.GetBytes(
            $"GET /api/public/documents?q={Uri.EscapeDataString(text)}&size=10 HTTP/1.1\r\nHost: {program.Address.Authority}\r\nAccept-Language: zh-CN\r\n\r\n"))]);
        using var directory = new MappedFiles(Path.Combine(scratch.Path, "views", "search"));
        using var reader = DirectoryReader.Open(directory);
        var lucene = new IndexSearcher(reader) { Similarity = new PerFieldSimilarity() };
        using var client = new LeanClient(program.Address, Clients);

        client.Run(settings.WarmUp / 3, requests);
        Raw(lucene, texts, settings.WarmUp / 3);
        var rounds = new List<(Load Search, double Lucene)>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            rounds.Add((client.Run(settings.Round, requests), Raw(lucene, texts, settings.Round)));
        }

        var median = Load.Median([.. rounds.Select(each => each.Search)]);
        return
        [
            Result.Ratio(Name, Load.Middle(rounds.Select(each => each.Search.PerSecond / each.Lucene)), string.Create(CultureInfo.InvariantCulture, $"{median.PerSecond:0} ÷ {Load.Middle(rounds.Select(each => each.Lucene)):0} a second, {Clients} clients, {texts.Count} queries over {reader.NumDocs} documents")),
            new("search over HTTP, p50", median.P50, "ms", "with facets, highlights and snippets"),
            new("search over HTTP, p99", median.P99, "ms", ""),
        ];
    }

    private static double Raw(IndexSearcher lucene, IReadOnlyList<string> texts, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = new long[Clients];
        var threads = Enumerable.Range(0, Clients).Select(at => new Thread(() =>
        {
            for (var next = at * 7; Stopwatch.GetElapsedTime(started) < duration; next++)
            {
                lucene.Search(new QueryPlan(Words.Of(texts[next % texts.Count]), lucene.IndexReader).Strict() ?? Nothing, 10);
                counts[at]++;
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
