using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Benchmarks;

/// <summary>Measures, and prints what came out.</summary>
internal static class Table
{
    private static readonly (string Name, Func<Settings, Task<IReadOnlyList<Result>>> Run)[] All =
    [
        ("steps", StepBenchmark.RunAsync),
        ("start", StartBenchmark.RunAsync),
        ("hosted", HostedBenchmark.RunAsync),
        ("import", ImportBenchmark.RunAsync),
        ("search", SearchBenchmark.RunAsync),
    ];

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> RunAsync(string[] args)
    {
        var json = new Option<string?>("--json") { Description = "write the results to this file too" };
        var only = new Option<string[]>("--only") { Description = string.Join(", ", All.Select(each => each.Name)), AllowMultipleArgumentsPerToken = true };
        var program = new Option<string>("--program") { Description = "the LegalOversight.Functions.dll to measure", DefaultValueFactory = _ => RunningProgram.Beside };
        var rounds = new Option<int>("--rounds") { Description = "rounds, of which the median counts", DefaultValueFactory = _ => 5 };
        var warmUp = new Option<int>("--warm-up") { Description = "seconds before the first round; more on a busy machine, where code is compiled late", DefaultValueFactory = _ => 15 };
        var root = new RootCommand("Measures LegalOversight against what the machine gives without it.") { json, only, program, rounds, warmUp };
        root.SetAction(async (parsed, _) =>
        {
            var settings = new Settings(Path.GetFullPath(parsed.GetValue(program)!), parsed.GetValue(rounds), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(parsed.GetValue(warmUp)));
            var results = new List<Result>();
            foreach (var (name, run) in All.Where(each => parsed.GetValue(only) is not { Length: > 0 } asked || asked.Contains(each.Name)))
            {
                foreach (var result in await run(settings))
                {
                    results.Add(result);
                    Console.WriteLine(Line(result));
                }
            }

            if (parsed.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file, JsonSerializer.Serialize(results, Indented), CancellationToken.None);
            }

            return 0;
        });
        return root.Parse(args).InvokeAsync();
    }

    private static string Line(Result result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Name,-42} {(result.Value is { } value ? value.ToString(value < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture) : "—"),10} {result.Unit,-4} {result.Note}");
}
