using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Search;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Search;

/// <summary>How documents come from the log into an index that, like one over a network, cannot compare and write in one.</summary>
public sealed class DocumentSearchTests : IAsyncLifetime
{
    private static readonly string Document = CaseId.Derived("nd", "indexed");

    private readonly string folder = Directory.CreateTempSubdirectory("document-search-").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero));
    private readonly UnconditionalIndex index = new();
    private Machine machine = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        machine = Machine.Open(folder, clock);
        await TakeAsync("import", new
        {
            title = "供热管理规定", documentNumber = "呼政发〔2026〕3号", issuer = "呼和浩特市人民政府", level = "规范性文件", externalId = "e", standing = "in-force", issuedOn = "2026-03-01", effectiveOn = "2026-04-01", validUntil = "2026-12-31",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_state_that_is_logged_and_indexed_elsewhere_while_an_older_one_is_written_is_what_stays()
    {
        var (here, elsewhere) = (Search(), Search());
        index.BeforeWrite(async () =>
        {
            await TakeAsync("lapse", new { on = "2027-01-01", reason = "有效期届满" });
            await elsewhere.IndexAgainAsync([Document], Cancellation);
        });
        await here.HandleAsync(machine.Log.Read(Document)!.Entries, Cancellation);
        Assert.Equal("lapsed", machine.Log.Read(Document)!.Stage);
        Assert.Equal(machine.Log.Read(Document)!.Sequence, index.Held[Document].Version);
        Assert.Equal(SearchStatus.Lapsed, index.Held[Document].Status);
    }

    [Fact]
    public async Task Many_documents_are_written_in_batches_that_fit_into_memory()
    {
        await Search().IndexAgainAsync(Enumerable.Repeat(Document, 600).Append("absent"), Cancellation);
        Assert.Equal([256, 256, 88], index.Batches);
    }

    [Fact]
    public async Task Entries_of_other_procedures_are_passed_over()
    {
        var entry = machine.Log.Read(Document)!.Last;
        await Search().HandleAsync([entry with { Procedure = "filing-review" }], Cancellation);
        Assert.Empty(index.Batches);
    }

    private DocumentSearch Search() => new(index, machine.Log, machine.Texts, machine.Law, clock);

    private Task<Entry> TakeAsync(string step, object form) => OfficeHost.TakeAsync(machine, "normative-document", step, Document, form);

    /// <summary>Holds whatever was written last.</summary>
    private sealed class UnconditionalIndex : ISearchIndex
    {
        private Func<Task>? before;

        public Dictionary<string, SearchDocument> Held { get; } = [];

        public List<int> Batches { get; } = [];

        public void BeforeWrite(Func<Task> then) => before = then;

        public async Task IndexAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellation = default)
        {
            if (before is { } then)
            {
                before = null;
                await then();
            }

            Batches.Add(documents.Count);
            foreach (var document in documents)
            {
                Held[document.Id] = document;
            }
        }

        public Task DeleteAsync(string id, long version, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task DropAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Suggestion>> SuggestAsync(string prefix, int count = 10, bool onlyPublic = true, CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
