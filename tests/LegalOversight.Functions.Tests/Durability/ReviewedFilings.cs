using System.Text;
using LegalOversight.Functions.Embedded;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Views;
using Xunit;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>A log of filings, some of them reviewed and published, that no follower has seen; and what followers make of it.</summary>
public sealed class ReviewedFilings : IAsyncLifetime
{
    private const int Filings = 9;
    private readonly string folder = Directory.CreateTempSubdirectory("legal-oversight-followers-").FullName;
    private int copies;

    /// <summary>What followers that never failed came to.</summary>
    internal string Expected { get; private set; } = "";

    private string Origin => Path.Combine(folder, "origin");

    public async ValueTask InitializeAsync()
    {
        await using (var machine = Machine.Open(Origin, new FailingClock()))
        {
            await SmallOffice.EnrolAsync(machine);
            for (var n = 1; n <= Filings; n++)
            {
                await ReviewAsync(machine, n);
            }
        }

        await using var whole = Machine.Open(Copy(), new FailingClock());
        await whole.CatchUpAsync(TestContext.Current.CancellationToken);
        Expected = await StateAsync(whole);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy of the data directory as it was before any follower.</summary>
    internal string Copy() => CopyOf(Origin);

    /// <summary>A copy of a data directory as it lies on the disk.</summary>
    internal string CopyOf(string data)
    {
        var copy = Path.Combine(folder, $"copy-{copies++}");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("in-use" or "write.lock")))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(target);
            from.CopyTo(to);
        }

        return copy;
    }

    /// <summary>Every chain by its last hash, every row of the views, every document found.</summary>
    internal static async Task<string> StateAsync(Machine machine)
    {
        var state = new StringBuilder();
        Assert.True(machine.Log.Archive.Verify().Holds);
        foreach (var id in machine.Log.Follow(0, int.MaxValue).Select(logged => logged.Entry.Case).Distinct().Order(StringComparer.Ordinal))
        {
            state.AppendLine($"{id} {machine.Log.Read(id)!.Last.Hash}");
        }

        foreach (var kind in ViewKinds.All)
        {
            var rows = await machine.Facts.FindAsync(new(kind));
            state.AppendJoin('\n', rows.Select(row => $"{kind} {row.Case} {row.Key} {row.Body}").Order(StringComparer.Ordinal)).AppendLine();
        }

        var found = await machine.Index.SearchAsync(new SearchQuery { OnlyPublic = false, Size = 100, Sort = SearchSort.Title });
        state.AppendJoin('\n', found.Hits.Select(hit => $"{hit.Id} {hit.Title} {hit.Status} {hit.RegistrationNumber}").Order(StringComparer.Ordinal));
        Assert.Equal(Filings, found.Total);
        Assert.Empty(await machine.DeadLetters.AllAsync());
        return state.ToString();
    }

    private static async Task ReviewAsync(Machine machine, int n)
    {
        var sha256 = await machine.Files.KeepAsync(SmallOffice.Paper($"办法（{n}）"));
        var size = (await machine.Files.SizeAsync(sha256))!.Value;
        FileReference File(string material) => new(material, "办法.docx", MediaTypes.Docx, size, sha256);
        var maker = n % SmallOffice.Makers;
        var id = CaseId.Derived(FilingReview.Procedure.Prefix, $"{n}");
        await Take("file", new(SmallOffice.Filer(maker), Roles.FilingOfficer, SmallOffice.Maker(maker)), SmallOffice.Filing(maker, n, ChinaTime.Today(machine.Clock)), File("filing-report"), File("official-text"), File("legality-opinion"));
        await Take("register", new(SmallOffice.Reviewer, Roles.Reviewer, SmallOffice.Office), SmallOffice.Registration());
        foreach (var (step, by, form) in n % 3 == 0 ? SmallOffice.ReviewAndPublication() : [])
        {
            await Take(step, by, form);
        }

        Task Take(string step, Actor by, System.Text.Json.Nodes.JsonObject form, params FileReference[] files) =>
            SmallOffice.TakeAsync(machine, FilingReview.Procedure, step, id, by, form, files);
    }
}
