using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text;

namespace LegalOversight.Benchmarks;

/// <summary>Data directories to measure on.</summary>
internal static class Preparation
{
    /// <summary>An office with filings that wait for the initial review.</summary>
    /// <returns>The ids of the filings.</returns>
    public static async Task<IReadOnlyList<string>> FilingsAsync(string data, int count)
    {
        await using var machine = Machine.Open(data, TimeProvider.System);
        await SmallOffice.EnrolAsync(machine);
        var paper = SmallOffice.Paper("事项管理办法");
        var sha256 = await machine.Files.KeepAsync(paper);
        FileReference[] files = [File("filing-report"), File("official-text"), File("legality-opinion")];
        var today = ChinaTime.Today(machine.Clock);
        var ids = Enumerable.Range(1, count).Select(n => CaseId.Derived(FilingReview.Procedure.Prefix, $"benchmark:{n}")).ToArray();
        foreach (var batch in ids.Index().Chunk(64))
        {
            await Task.WhenAll(batch.Select(each => Task.Run(() => FileAsync(each.Index + 1, each.Item))));
        }

        await machine.CatchUpAsync(CancellationToken.None);
        return ids;

        FileReference File(string material) => new(material, "办法.docx", MediaTypes.Docx, paper.Length, sha256);

        async Task FileAsync(int n, string id)
        {
            var maker = n % SmallOffice.Makers;
            var filer = new Actor(SmallOffice.Filer(maker), Roles.FilingOfficer, SmallOffice.Maker(maker));
            await SmallOffice.TakeAsync(machine, FilingReview.Procedure, "file", id, filer, SmallOffice.Filing(maker, n, today), files);
            await SmallOffice.TakeAsync(machine, FilingReview.Procedure, "register", id, new Actor(SmallOffice.Reviewer, Roles.Reviewer, SmallOffice.Office), SmallOffice.Registration());
        }
    }
}
