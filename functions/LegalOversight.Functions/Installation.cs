using LegalOversight.Functions.Http.Operations;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Parameters;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Notes;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions;

/// <summary>One installation of the platform: its ports, and what stands on them alike on one machine and on Azure.</summary>
internal abstract class Installation : IAsyncDisposable
{
    /// <summary>The note in which a region has settled what the law leaves to it.</summary>
    protected const string LawNote = "law";

    protected Installation(Ports ports, LawInForce law, TimeProvider clock)
    {
        Ports = ports;
        Clock = clock;
        Law = law;
        Texts = new ExtractedTexts(ports.Files, ports.TextFolder);
        Institutions = new Institutions(ports.Log);
        Ledger = new Ledger(ports.Facts, ports.Log);
        Door = new StepDoor(ports.Log, Institutions, Ledger, law, clock);
        Views = new CaseViews(ports.Facts, ports.Log, law, clock);
        Reactions = new Reactions(ports.Log, Door, ports.Messages, ports.Traces);
        Deliveries = new Deliveries(ports.Log, Door, ports.DeadLetters, clock);
        Citations = new Citations(ports.Facts, ports.Log, Texts);
        Search = new DocumentSearch(ports.Index, ports.Log, Texts, law, clock);
    }

    public TimeProvider Clock { get; }

    public LawInForce Law { get; }

    public ICaseLog Log => Ports.Log;

    public INumberBook Numbers => Ports.Numbers;

    public IDeadLetters DeadLetters => Ports.DeadLetters;

    public IAuditTrail Audit => Ports.Audit;

    public INotes Notes => Ports.Notes;

    public IFileStore Files => Ports.Files;

    public ISearchIndex Index => Ports.Index;

    public IFacts Facts => Ports.Facts;

    public ExtractedTexts Texts { get; }

    public Institutions Institutions { get; }

    public Ledger Ledger { get; }

    public StepDoor Door { get; }

    public CaseViews Views { get; }

    public Reactions Reactions { get; }

    public Deliveries Deliveries { get; }

    public Citations Citations { get; }

    public DocumentSearch Search { get; }

    /// <summary>All followers of the log.</summary>
    public IReadOnlyList<IFollower> Followers => [Views, Reactions, Search, Citations];

    /// <summary>What it waits for before it can do its work: stores that do not answer. Empty when it is ready.</summary>
    public virtual Task<IReadOnlyList<string>> WaitsForAsync(CancellationToken cancellation) => Readiness.SilentAsync(
        cancellation,
        ("log", stop => Log.FollowAsync("institutions", null, 1, stop).AsTask()),
        ("files", stop => Notes.ReadAsync(LawNote, stop)),
        ("search", stop => Index.SuggestAsync("法", 1, onlyPublic: true, stop)));

    protected Ports Ports { get; }

    /// <summary>How the followers fare.</summary>
    public abstract Task<IReadOnlyList<FollowerStanding>> FollowersAsync(CancellationToken cancellation);

    /// <summary>How many messages were sent and are not yet carried out; null where that is not known.</summary>
    public abstract Task<long?> WaitingMessagesAsync(CancellationToken cancellation);

    /// <summary>What the data take.</summary>
    public abstract Task<StorageSizes?> StorageAsync(CancellationToken cancellation);

    /// <summary>Recomputes every chain, and checks the register of numbers.</summary>
    /// <param name="progress">Told the number of entries read, from time to time.</param>
    /// <param name="cancellation">Stops between entries.</param>
    public abstract Task<Verification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellation);

    /// <summary>Finishes what a crash left half-done between the stores of the log; does nothing where there is but one.</summary>
    public virtual Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();

    /// <summary>The law with what a region has settled for itself.</summary>
    /// <param name="settled">The region's parameters as JSON, or null.</param>
    protected static LawInForce ReadLaw(string? settled) => settled is null
        ? LawInForce.Declared
        : new(WorkCalendar.StateCouncil, RegionalParameters.Read(Divisions.InnerMongolia, settled));
}
