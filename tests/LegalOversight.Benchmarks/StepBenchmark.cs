using System.Globalization;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Benchmarks;

/// <summary>Durable steps over HTTP beside what bare ASP.NET Core and bare SQLite do on the same machine, in turn, so that a busy moment meets all three.</summary>
internal static class StepBenchmark
{
    private const int Connections = 64;
    private const int Cases = 2048;

    public static async Task<IReadOnlyList<Result>> RunAsync(Settings settings)
    {
        using var scratch = new Scratch();
        var ids = await Preparation.FilingsAsync(scratch.Path, Cases);
        await using var program = await RunningProgram.ServeAsync(settings.Program, scratch.Path, CancellationToken.None);
        await using var bare = await RunningProgram.ServeAsync(typeof(Settings).Assembly.Location, BareServer.Mode, CancellationToken.None);
        var steps = new DurableSteps(program.Address, SmallOffice.Token(scratch.Path, program.Address, SmallOffice.Reviewer), ids, Connections);
        using var toProgram = new LeanClient(program.Address, Connections);
        using var toBare = new LeanClient(bare.Address, Connections);
        var posts = new BarePosts(steps);
        using var commits = new SingleCommits(Path.Combine(scratch.Path, "single.db"));

        toProgram.Run(settings.WarmUp, steps);
        toBare.Run(settings.WarmUp / 3, posts);
        commits.PerSecond(settings.Round / 4);
        var rounds = new List<(Load Steps, Load Bare, double Commits)>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            rounds.Add((Run(toProgram, program, steps), Run(toBare, bare, posts), commits.PerSecond(settings.Round / 4)));
        }

        Load Run(LeanClient client, RunningProgram server, IRequests requests)
        {
            var before = server.ProcessorTime;
            var load = client.Run(settings.Round, requests);
            return load with { Processor = (server.ProcessorTime - before) / load.Answers };
        }

        var (durable, plain) = (Load.Median([.. rounds.Select(each => each.Steps)]), Load.Median([.. rounds.Select(each => each.Bare)]));
        var single = Load.Middle(rounds.Select(each => each.Commits));
        return
        [
            Result.Ratio("durable steps ÷ bare POST", Load.Middle(rounds.Select(each => each.Steps.PerSecond / each.Bare.PerSecond)), string.Create(CultureInfo.InvariantCulture, $"{durable.PerSecond:0} ÷ {plain.PerSecond:0} a second at {Connections} connections")),
            new("durable step, p50", durable.P50, "ms", $"bare POST {plain.P50:0.00} ms"),
            new("durable step, p99", durable.P99, "ms", $"bare POST {plain.P99:0.00} ms"),
            new("durable step, processor time", durable.Processor.TotalMicroseconds, "µs", string.Create(CultureInfo.InvariantCulture, $"bare POST {plain.Processor.TotalMicroseconds:0.0} µs, in the server with all that follows")),
            Result.Ratio("durable steps ÷ single SQLite commits", Load.Middle(rounds.Select(each => each.Steps.PerSecond / each.Commits)), string.Create(CultureInfo.InvariantCulture, $"{durable.PerSecond:0} ÷ {single:0} a second; WAL, synchronous FULL, one connection")),
        ];
    }
}
