using System.Text.Json.Nodes;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Triggers;

/// <summary>A catalogue that is compared before the views have heard of a filing.</summary>
public sealed class LateViewsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("late-views").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 1, 20, 2, 0, 0, TimeSpan.Zero));
    private Machine machine = null!;

    public async ValueTask InitializeAsync()
    {
        machine = Machine.Open(folder, clock);
        await SmallOffice.EnrolAsync(machine);
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nobody_is_urged_to_file_what_was_filed_a_moment_ago()
    {
        var filer = new Actor(SmallOffice.Filer(0), Roles.FilingOfficer, SmallOffice.Maker(0));
        var (filing, form) = (CaseId.Derived("fr", "late"), SmallOffice.Filing(0, 1, new(2025, 12, 20)));
        await SmallOffice.TakeAsync(machine, FilingReview.Procedure, "file", filing, filer, form, Paper("filing-report"), Paper("official-text"), Paper("legality-opinion"));
        var catalogue = await SmallOffice.TakeAsync(machine, YearlyCatalogue.Procedure, "submit", CaseId.Derived("ca", "late"), filer, new() { ["year"] = 2025, ["rows"] = new JsonArray(Row(1), Row(2)) });
        Assert.Equal(2, catalogue.Value("missing")!.Value.GetArrayLength());

        await machine.CatchUpAsync(TestContext.Current.CancellationToken);
        var (filed, missing) = (Notice(1), Notice(2));
        Assert.Equal(("filed", filing), (filed.Stage, filed.Text("filing")));
        Assert.Equal("issued", missing.Stage);
        Assert.Empty(await machine.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
    }

    private CaseFile Notice(int n) => machine.Log.Read(FilingNotice.IdOf(SmallOffice.Maker(0), Number(n)))!;

    private static string Number(int n) => $"内甲发〔2025〕{n}号";

    private static JsonObject Row(int n) => new() { ["title"] = $"甲类事项管理办法（{n}）", ["documentNumber"] = Number(n), ["issuedOn"] = "2025-12-15", ["published"] = true };

    private static FileReference Paper(string material) => new(material, $"{material}.docx", Material.TextFormats[0], 1000, new string('a', 64));
}
