using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Facts.Azure;
using LegalOversight.Platform.Files.Azure;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using LegalOversight.Platform.Notes;
using LegalOversight.Platform.Search.Azure;

namespace LegalOversight.Functions.Hosted;

/// <summary>An installation on Azure. Any number of programs may stand on the same stores.</summary>
internal sealed class Cloud : Installation
{
    private const string NotesContainer = "notes";
    private static readonly TimeSpan SettlesBack = TimeSpan.FromDays(7);
    private readonly CosmosStore store;
    private readonly CosmosCaseLog log;

    private Cloud(Ports ports, LawInForce law, TimeProvider clock, CosmosStore store, CosmosCaseLog log)
        : base(ports, law, clock)
    {
        (this.store, this.log) = (store, log);
        Standings = new FeedStandings(clock);
    }

    /// <summary>How the change feeds fare.</summary>
    public FeedStandings Standings { get; }

    /// <summary>Opens the stores, and reads the register of institutions.</summary>
    /// <param name="settings">Where they are.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops opening.</param>
    public static async Task<Cloud> OpenAsync(CloudSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        var credential = settings.Credential();
        var store = new CosmosStore(settings.Cosmos, settings.Database, credential, settings.Handler());
        var blobs = BlobStorage.Open(settings.Blobs, credential, options => options.Transport = settings.Transport() ?? options.Transport);
        var index = await AzureSearchIndex.OpenAsync(settings.Search, settings.Index, credential, clock, options => options.Transport = settings.Transport() ?? options.Transport, cancellation);
        var notes = new BlobNotes(blobs.GetBlobContainerClient(NotesContainer));
        var log = new CosmosCaseLog(store);
        var ports = new Ports(
            log,
            new CosmosNumberBook(store),
            new OutgoingMessages(),
            new CosmosDeadLetters(store),
            new CosmosAuditTrail(store),
            notes,
            new BlobFileStore(blobs, clock),
            index,
            new CosmosFacts(store),
            Path.Combine(Path.GetTempPath(), "legal-oversight-texts"));
        var cloud = new Cloud(ports, ReadLaw(await notes.ReadAsync(LawNote, cancellation)), clock, store, log);
        await cloud.Institutions.CatchUpAsync(cancellation);
        return cloud;
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<FollowerStanding>> FollowersAsync(CancellationToken cancellation) => Task.FromResult(Standings.All);

    /// <inheritdoc />
    public override Task<long?> WaitingMessagesAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    /// <inheritdoc />
    public override Task<StorageSizes?> StorageAsync(CancellationToken cancellation) => Task.FromResult<StorageSizes?>(null);

    /// <inheritdoc />
    public override Task<Verification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellation) => log.VerifyAsync(progress, cancellation);

    /// <inheritdoc />
    public override Task SettleAsync(CancellationToken cancellation) => log.SettleAsync(Clock.GetUtcNow() - SettlesBack, cancellation);

    public override async ValueTask DisposeAsync()
    {
        Institutions.Dispose();
        await Index.DisposeAsync();
        store.Dispose();
    }
}
