using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts.OneMachine;
using LegalOversight.Platform.Views;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class CitationsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("citations").FullName;
    private readonly PublicSite site;
    private readonly SqliteFacts facts;

    public CitationsTests(PublicSite site)
    {
        this.site = site;
        facts = new(Path.Combine(folder, "facts.db"), ViewKinds.All);
    }

    [Fact]
    public async Task Citations_are_built_again_from_the_log_whichever_view_comes_first()
    {
        var citations = new Citations(facts, site.Machine.Log, site.Machine.Texts);
        await HandleAsync(citations);
        await new CaseViews(facts, site.Machine.Log, site.Machine.Law, site.Clock).HandleAsync(Entries(null), TestContext.Current.CancellationToken);
        Assert.Equal([Library.Id("stop-heating"), Library.Id("water")], await CitingAsync());
    }

    [Fact]
    public async Task The_same_entries_again_have_no_further_effect()
    {
        await new CaseViews(facts, site.Machine.Log, site.Machine.Law, site.Clock).HandleAsync(Entries(null), TestContext.Current.CancellationToken);
        var citations = new Citations(facts, site.Machine.Log, site.Machine.Texts);
        await HandleAsync(citations);
        await HandleAsync(citations);
        Assert.Equal([Library.Id("stop-heating"), Library.Id("water")], await CitingAsync());
    }

    public void Dispose()
    {
        facts.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IEnumerable<string>> CitingAsync() =>
        (await new PublicDocuments(facts).CitingAsync(Library.Id("heating"), TestContext.Current.CancellationToken)).Select(document => document.Id);

    private List<Entry> Entries(string? container) => [.. site.Machine.Log.Follow(0, 1000, container).Select(logged => logged.Entry)];

    private Task HandleAsync(Citations citations) =>
        citations.HandleAsync(Entries(citations.Container), TestContext.Current.CancellationToken);
}
