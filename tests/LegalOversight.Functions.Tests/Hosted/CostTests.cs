using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>What a normative document costs on Cosmos DB from its filing to its publication, as docs/operations.md says.</summary>
public sealed class CostTests : IAsyncLifetime
{
    // The list price of autoscale in US dollars for 100 RU/s during an hour, one region that writes; the guide says so.
    private const double ListPrice = 0.012;
    private const double ChargesOfHour = 100 * 3600;
    private static readonly string[] Writes = ["create", "replace", "delete"];

    private readonly ChargeMeter meter = new();
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
    private readonly Dictionary<string, long> leases = [];
    private readonly Queue<string> queue = [];
    private CloudStores stores = null!;
    private Cloud cloud = null!;
    private Feed feed = null!;

    public async ValueTask InitializeAsync()
    {
        stores = await CloudStores.OpenAsync();
        cloud = await stores.CloudAsync(new FailingClock());
        feed = new(cloud, cloud.Standings, NullLogger<Feed>.Instance);
        await SmallOffice.EnrolAsync(cloud);
        await BringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        meter.Dispose();
        await services.DisposeAsync();
        await cloud.DisposeAsync();
        await stores.DisposeAsync();
    }

    [Fact]
    public async Task The_guide_says_what_a_normative_document_is_charged_from_its_filing_to_its_publication()
    {
        // The first of a year; the second stands for all.
        await PlayAsync(8);
        var before = stores.Cosmos.Calls.Count;
        var (rows, filing) = await PlayAsync(16);

        // What the metric says is what the database has charged.
        Assert.Equal(stores.Cosmos.Calls.Skip(before).Where(call => call.Operation != "plan").Sum(call => call.Charge), rows.Sum(row => row.Total), 3);
        Assert.Equal("in-force", (await Filings.DocumentOfAsync(cloud, (await cloud.Log.ReadAsync(filing, TestContext.Current.CancellationToken))!))!.Stage);
        Assert.Empty(await cloud.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
        GeneratedSection.IsCurrent("docs/operations.md", "cost", Table(rows));
    }

    // Every step, and all that follows from it, before the next.
    private async Task<(IReadOnlyList<Row> Rows, string Filing)> PlayAsync(int n)
    {
        var (rows, followed, delivered, id) = (new List<Row>(), new List<(string, double)>(), new List<(string, double)>(), "");
        await Take("file", async () => id = await Filings.FiledAsync(cloud, n));
        await Take("register", () => Filings.RegisterAsync(cloud, id));
        foreach (var (step, by, form) in SmallOffice.ReviewAndPublication())
        {
            await Take(step, () => SmallOffice.TakeAsync(cloud, FilingReview.Procedure, step, id, by, form));
        }

        return ([.. rows, new("messages to the document", delivered), new("views, search and reactions", followed)], id);

        async Task Take(string step, Func<Task> take)
        {
            rows.Add(new($"step `{step}`", await meter.OfAsync(take)));
            do
            {
                followed.AddRange(await meter.OfAsync(BringAsync));
                delivered.AddRange(await meter.OfAsync(DeliverAsync));
            }
            while (CosmosContainers.Logs.Any(log => stores.Cosmos.Changed(log.Name, leases.GetValueOrDefault(log.Name), 1).Count > 0));
        }
    }

    private async Task BringAsync()
    {
        foreach (var log in CosmosContainers.Logs)
        {
            while (stores.Cosmos.Changed(log.Name, leases.GetValueOrDefault(log.Name), 100) is { Count: > 0 } changed)
            {
                var items = JsonSerializer.Serialize(changed.Select(item => item.Item));
                var outputs = await InvokeAsync("items", items, context => feed.HandleAsync(context, log.Name));
                foreach (var message in outputs?["upward"]?.AsArray() ?? [])
                {
                    queue.Enqueue(message!.ToJsonString());
                }

                leases[log.Name] = changed[^1].Lsn;
            }
        }
    }

    private async Task DeliverAsync()
    {
        while (queue.TryDequeue(out var body))
        {
            await InvokeAsync("message", body, context => Upward.HandleAsync(context, cloud));
        }
    }

    private async Task<JsonNode?> InvokeAsync(string binding, string payload, Func<HttpContext, Task<IResult>> handle)
    {
        var invocation = JsonSerializer.SerializeToUtf8Bytes(new { Data = new Dictionary<string, string> { [binding] = payload } });
        var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Request = { Body = new MemoryStream(invocation) }, Response = { Body = answer } };
        await (await handle(context)).ExecuteAsync(context);
        return JsonNode.Parse(Encoding.UTF8.GetString(answer.ToArray()))!["Outputs"];
    }

    private static string Table(IReadOnlyList<Row> rows)
    {
        var all = new Row("**one document**", [.. rows.SelectMany(row => row.Charged)]);
        var perThousand = all.Total * 1000;
        var month = 400 * 3600.0 * 24 * 30;
        var table = new StringBuilder("| | queries and reads | writes | RU |\n| --- | ---: | ---: | ---: |\n");
        foreach (var row in rows.Append(all))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Charged.Count - row.Written} | {row.Written} | {row.Total:0} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\n1,000 documents are charged {perThousand / 1e6:0.00} million RU: {perThousand / ChargesOfHour:0.0} hours of 100 RU/s, which at {ListPrice} USD an hour are {perThousand / ChargesOfHour * ListPrice:0.00} USD. What is paid in any case, a tenth of 4,000 RU/s, is enough for {month / all.Total / 1e6:0.0} million documents a month, were they spread evenly.\n");
        return table.ToString();
    }

    private sealed record Row(string What, IReadOnlyList<(string Operation, double Charge)> Charged)
    {
        public int Written => Charged.Count(call => Writes.Contains(call.Operation));

        public double Total => Charged.Sum(call => call.Charge);
    }
}
