using System.Globalization;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Hosted;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Benchmarks;

/// <summary>The program under a Functions host, as on Azure: from its start to the first answer, to the first that needs the stores, and what it holds when it rests.</summary>
internal static class HostedBenchmark
{
    private const int Filings = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyList<Result>> RunAsync(Settings settings)
    {
        var program = Path.GetDirectoryName(settings.Program)!;
        await using var stores = await CloudStores.OpenAsync();
        await using var cloud = await stores.CloudAsync(TimeProvider.System);
        await SmallOffice.EnrolAsync(cloud);
        using var client = new HttpClient();
        var starts = new List<(double Answer, double Ready)>();
        for (var round = 0; round <= settings.Rounds; round++)
        {
            starts.Add(await StartAsync(program, stores, client));
        }

        // The first brings the files into memory.
        starts.RemoveAt(0);
        var (fresh, worked) = await RestAsync(program, stores, cloud, client);
        return
        [
            new("hosted, start to first answer", Load.Middle(starts.Select(start => start.Answer)), "s", "target 1.5"),
            new("hosted, start to ready", Load.Middle(starts.Select(start => start.Ready)), "s", "the stores are open"),
            new("hosted, memory at rest", worked, "MB", string.Create(CultureInfo.InvariantCulture, $"VmRSS after {Filings} filings and a minute of rest, target 250; {fresh:0} after the start and a minute")),
        ];
    }

    private static async Task<(double Answer, double Ready)> StartAsync(string program, CloudStores stores, HttpClient client)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var host = await FunctionsHost.StartAsync(program, stores.Settings, CancellationToken.None);
        await ReadyAsync(host, client);
        return (host.FirstAnswer.TotalSeconds, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<(double Fresh, double Worked)> RestAsync(string program, CloudStores stores, Cloud cloud, HttpClient client)
    {
        await using var host = await FunctionsHost.StartAsync(program, stores.Settings, CancellationToken.None);
        await ReadyAsync(host, client);
        await Task.Delay(Rest);
        var fresh = ProcessMemory.Of(host.ProcessId, "VmRSS");
        for (var n = 1; n <= Filings; n++)
        {
            await Functions.Tests.Hosted.Filings.RegisteredAsync(cloud, n);
        }

        var queue = new HostedMessages(host, "upward", "dead");
        foreach (var log in CosmosContainers.Logs)
        {
            await new HostedFeed(host, stores.Cosmos, log.Name, queue).CatchUpAsync(100, CancellationToken.None);
        }

        await queue.DrainAsync(CancellationToken.None);
        await client.GetStringAsync(new Uri(host.Program, "api/public/home"));
        await Task.Delay(Rest);
        return (fresh, ProcessMemory.Of(host.ProcessId, "VmRSS"));
    }

    private static async Task ReadyAsync(FunctionsHost host, HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(host.Program, "api/ready"));
        answer.EnsureSuccessStatusCode();
    }
}
