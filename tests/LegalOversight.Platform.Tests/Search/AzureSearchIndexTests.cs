using LegalOversight.Platform.Search;

namespace LegalOversight.Platform.Tests.Search;

public sealed class AzureSearchIndexTests : SearchIndexConformance
{
    private readonly AzureSearchService service = new();

    protected override async Task<ISearchIndex> OpenAsync() => await service.OpenAsync();

    // What is written lies in the service: a process that is killed leaves nothing.
    protected override Task<ISearchIndex> OpenAfterKillAsync() => OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        service.Dispose();
    }
}
