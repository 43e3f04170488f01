using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.OneMachine;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

/// <summary>Measures, on real documents and queries that lie outside the project, whether people find what they look for.</summary>
public sealed class SearchQuality(ITestOutputHelper output)
{
    private const int Shown = 10;

    [Fact]
    public async Task People_find_what_they_look_for_among_the_first_ten()
    {
        var data = Data();
        Assert.SkipWhen(data is null, "No data: set LEGALOVERSIGHT_DATA, or lay shared/data beside the project.");
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("search-quality-").FullName;
        try
        {
            await using var index = LuceneSearchIndex.Open(folder);
            await index.IndexAsync([.. Documents(data)], cancellation);
            var measures = new List<(string Kind, double Recall, double Rank)>();
            foreach (var (query, kind, relevant) in Queries(data))
            {
                var ids = (await index.SearchAsync(new SearchQuery { Text = query, Size = Shown }, cancellation)).Hits.Select(hit => hit.Id).ToList();
                var first = ids.FindIndex(relevant.Contains);
                measures.Add((kind, ids.Count(relevant.Contains) / (double)Math.Min(Shown, relevant.Count), first < 0 ? 0 : 1.0 / (first + 1)));
            }

            foreach (var kind in measures.GroupBy(measure => measure.Kind))
            {
                output.WriteLine($"{kind.Key}: {kind.Count()} queries, recall@10 {kind.Average(m => m.Recall):0.000}, MRR {kind.Average(m => m.Rank):0.000}");
            }

            var asked = measures.Where(measure => measure.Kind != "topic").ToList();
            Assert.True(asked.Average(measure => measure.Recall) >= 0.95, "recall@10 is under 0.95");
            Assert.True(asked.Average(measure => measure.Rank) >= 0.80, "MRR is under 0.80");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Data()
    {
        var named = Environment.GetEnvironmentVariable("LEGALOVERSIGHT_DATA");
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "LegalOversight.sln")))
        {
            root = root.Parent;
        }

        var folder = named ?? (root is null ? null : Path.Combine(root.FullName, "..", "shared", "data"));
        return folder is not null && File.Exists(Path.Combine(folder, "normative.jsonl.gz")) ? folder : null;
    }

    private static IEnumerable<SearchDocument> Documents(string data)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "normative.jsonl.gz")), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string? Value(string name) => json.RootElement.GetProperty(name).GetString();
            DateOnly? Day(string name) => DateOnly.TryParse(Value(name), CultureInfo.InvariantCulture, out var day) ? day : null;
            var status = Value("status") switch
            {
                "有效" => SearchStatus.InForce,
                "已修改" => SearchStatus.Amended,
                "失效" => SearchStatus.Lapsed,
                _ => SearchStatus.Unknown,
            };
            yield return new SearchDocument
            {
                Id = Value("id")!,
                Title = Value("title")!,
                Issuer = Value("issuer") ?? "",
                DocumentNumber = Value("documentNumber"),
                Level = Value("level")!,
                Status = status,
                IssuedOn = Day("issuedOn"),
                EffectiveOn = Day("effectiveOn"),
                Text = Value("text")!,
                Version = 1,
                Public = true,
            };
        }
    }

    private static IEnumerable<(string Query, string Kind, HashSet<string> Relevant)> Queries(string data) =>
        File.ReadLines(Path.Combine(data, "queries.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var query = json.RootElement;
            return (query.GetProperty("query").GetString()!, query.GetProperty("kind").GetString()!,
                query.GetProperty("relevantIds").EnumerateArray().Select(id => id.GetString()!).ToHashSet());
        });
}
