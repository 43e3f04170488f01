using LegalOversight.Functions.Embedded;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Views;
using Xunit;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>The built program, killed again and again while it is used: what it acknowledged is there, once.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 20;
    private readonly string data = Directory.CreateTempSubdirectory("legal-oversight-kill-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice_when_the_program_is_killed_twenty_times_under_load()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seed = Environment.GetEnvironmentVariable("LEGALOVERSIGHT_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using (var machine = Machine.Open(data, TimeProvider.System))
        {
            await SmallOffice.EnrolAsync(machine);
        }

        var clients = Enumerable.Range(0, SmallOffice.Makers).Select(at => new FilingClient(at, new Random(random.Next()))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            await using var program = await RunningProgram.ServeAsync(RunningProgram.Beside, data, cancellation);
            using var reviewing = FilingClient.Connect(program.Address, SmallOffice.Token(data, program.Address, SmallOffice.Reviewer));
            var working = clients.Select(client => client.WorkAsync(program.Address, SmallOffice.Token(data, program.Address, client.Officer), reviewing, cancellation)).ToArray();
            if (random.Next(4) > 0)
            {
                // A program that has just started is slow at first; most kills are to meet it at work.
                await Task.WhenAny([.. clients.Select(client => client.FirstAnswer), .. working]);
            }

            await Task.Delay(random.Next(200, 1200), cancellation);
            await program.KillAsync();
            await Task.WhenAll(working);
        }

        await CheckAsync([.. clients.SelectMany(client => client.Acknowledged)], clients.Sum(client => client.Retried), cancellation);
    }

    private async Task CheckAsync(IReadOnlyList<Acknowledged> acknowledged, int retried, CancellationToken cancellation)
    {
        await using var machine = Machine.Open(data, TimeProvider.System);
        var verified = machine.Log.Archive.Verify();
        Assert.True(verified.Holds, $"{verified.FirstBroken} {verified.NumberFault}");
        foreach (var (id, sequence, hash) in acknowledged)
        {
            Assert.Equal(hash, machine.Log.Read(id)!.Entries[(int)sequence - 1].Hash);
        }

        await machine.CatchUpAsync(cancellation);
        Assert.Empty(await machine.DeadLetters.AllAsync(cancellation));
        var all = machine.Log.Follow(0, int.MaxValue).Select(logged => logged.Entry.Case).Distinct().Select(id => machine.Log.Read(id)!).ToList();
        var filings = all.Where(file => file.Procedure == FilingReview.Name).ToList();
        var documents = all.Where(file => file.Procedure == NormativeDocument.Name).ToList();
        output.WriteLine($"{acknowledged.Count} acknowledged, {retried} tried again, {filings.Count} filings, {documents.Count} documents, {machine.Log.Head} entries");
        Assert.NotEmpty(documents);
        AssertOnce(filings, documents);
        await AssertFollowedAsync(machine, all, documents, cancellation);
    }

    private static void AssertOnce(List<CaseFile> filings, List<CaseFile> documents)
    {
        // A request tried again would show as a second case of the same document, or a second entry of the same step.
        Assert.Distinct(filings.Select(file => file.Text("documentNumber")!));
        Assert.All(filings, file => Assert.Distinct(file.Entries.Select(entry => entry.Step)));
        var registered = filings.Where(file => file.LastOf("register") is not null).ToList();
        var numbers = registered.Select(file => RegistrationNumber.Parse(file.Text("registrationNumber")!)).ToList();
        foreach (var series in numbers.GroupBy(number => (number.Division, number.Kind, number.Year)))
        {
            Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(number => number.Serial).Order());
        }

        Assert.Equal(registered.Select(file => file.Text("document")!).Order(), documents.Select(file => file.Id).Order());
        Assert.All(documents, file => Assert.Equal(["record", "note", "note"], file.Entries.Select(entry => entry.Step)));
    }

    private static async Task AssertFollowedAsync(Machine machine, List<CaseFile> all, List<CaseFile> documents, CancellationToken cancellation)
    {
        Assert.Equal(0, machine.Log.Messages.Count);
        Assert.All(machine.Followers, follower => Assert.Equal(machine.Log.Head, machine.PositionOf(follower)));
        var directory = (await machine.Facts.FindAsync(new(ViewKinds.Case), cancellation)).Select(row => $"{row.Case}:{row.Number("sequence")}").Order(StringComparer.Ordinal);
        Assert.Equal(all.Select(file => $"{file.Id}:{file.Sequence}").Order(StringComparer.Ordinal), directory);
        var found = await machine.Index.SearchAsync(new SearchQuery { OnlyPublic = false, Size = 1 }, cancellation);
        Assert.Equal(documents.Count, found.Total);
    }
}
