using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.OneMachine;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace LegalOversight.Benchmarks;

/// <summary>The public search over HTTP beside Lucene itself: the same queries, ten results, the same index.</summary>
internal static class SearchBenchmark
{
    private const string Name = "search over HTTP ÷ Lucene in process";
    private const int Clients = 8;

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
        using var directory = FSDirectory.Open(Path.Combine(scratch.Path, "views", "search"));
        using var reader = DirectoryReader.Open(directory);
        var lucene = new IndexSearcher(reader) { Similarity = new PerFieldSimilarity() };
        var queries = texts.Select(text => new QueryPlan(Words.Of(text), reader).Strict()).OfType<Query>().ToArray();
        using var client = new LeanClient(program.Address, Clients);

        client.Run(settings.WarmUp / 3, requests);
        Raw(lucene, queries, settings.WarmUp / 3);
        var rounds = new List<(Load Search, double Lucene)>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            rounds.Add((client.Run(settings.Round, requests), Raw(lucene, queries, settings.Round)));
        }

        var median = Load.Median([.. rounds.Select(each => each.Search)]);
        return
        [
            Result.Ratio(Name, Load.Middle(rounds.Select(each => each.Search.PerSecond / each.Lucene)), string.Create(CultureInfo.InvariantCulture, $"{median.PerSecond:0} ÷ {Load.Middle(rounds.Select(each => each.Lucene)):0} a second, {Clients} clients, {texts.Count} queries over {reader.NumDocs} documents")),
            new("search over HTTP, p50", median.P50, "ms", "with facets, highlights and snippets"),
            new("search over HTTP, p99", median.P99, "ms", ""),
        ];
    }

    private static double Raw(IndexSearcher lucene, Query[] queries, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = new long[Clients];
        var threads = Enumerable.Range(0, Clients).Select(at => new Thread(() =>
        {
            for (var next = at * 7; Stopwatch.GetElapsedTime(started) < duration; next++)
            {
                lucene.Search(queries[next % queries.Length], 10);
                counts[at]++;
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
