using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Views;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class CitationsTests(PublicSite site) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("citations").FullName;

    [Fact]
    public async Task Citations_are_built_again_from_the_log_whichever_view_comes_first()
    {
        var views = new ViewDatabase(Path.Combine(folder, "views.db"));
        var citations = new Citations(views, site.Machine.Log, site.Machine.Texts);
        await HandleAsync(citations);
        await new CaseViews(views, site.Machine.Log, site.Machine.Law, site.Clock).HandleAsync(Entries(null), TestContext.Current.CancellationToken);
        Assert.Equal([Library.Id("stop-heating"), Library.Id("water")], Citing(views));
    }

    [Fact]
    public async Task The_same_entries_again_have_no_further_effect()
    {
        var views = new ViewDatabase(Path.Combine(folder, "views.db"));
        await new CaseViews(views, site.Machine.Log, site.Machine.Law, site.Clock).HandleAsync(Entries(null), TestContext.Current.CancellationToken);
        var citations = new Citations(views, site.Machine.Log, site.Machine.Texts);
        await HandleAsync(citations);
        await HandleAsync(citations);
        Assert.Equal([Library.Id("stop-heating"), Library.Id("water")], Citing(views));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> Citing(ViewDatabase views) => new PublicDocuments(views).Citing(Library.Id("heating")).Select(document => document.Id);

    private List<Entry> Entries(string? container) => [.. site.Machine.Log.Follow(0, 1000, container).Select(logged => logged.Entry)];

    private Task HandleAsync(Citations citations) =>
        citations.HandleAsync(Entries(citations.Container), TestContext.Current.CancellationToken);
}
