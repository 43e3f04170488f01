using LegalOversight.Functions.Http.Operations;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions;

/// <summary>One installation of the platform: its ports, and what stands on them alike on one machine and on Azure.</summary>
internal abstract class Installation : IAsyncDisposable
{
    protected Installation(Ports ports, LawInForce law, TimeProvider clock)
    {
        Ports = ports;
        Clock = clock;
        Law = law;
        Texts = new ExtractedTexts(ports.Files, ports.TextFolder);
        Institutions = new Institutions(ports.Log);
        Ledger = new Ledger(ports.Facts);
        Door = new StepDoor(ports.Log, Institutions, Ledger, law, clock);
        Views = new CaseViews(ports.Facts, ports.Log, law, clock);
        Reactions = new Reactions(ports.Log, Door, ports.Messages);
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

    /// <summary>Whether every follower has carried out, once, what was logged before the program started; from then on it stays ready.</summary>
    public abstract bool IsReady { get; }

    protected Ports Ports { get; }

    /// <summary>How the followers fare.</summary>
    public abstract Task<IReadOnlyList<FollowerStanding>> FollowersAsync(CancellationToken cancellation);

    /// <summary>Messages that were sent and are not yet carried out.</summary>
    public abstract Task<long> WaitingMessagesAsync(CancellationToken cancellation);

    /// <summary>What the data take.</summary>
    public abstract Task<StorageSizes?> StorageAsync(CancellationToken cancellation);

    /// <summary>Recomputes every chain, and checks the register of numbers.</summary>
    /// <param name="progress">Told the number of entries read, from time to time.</param>
    /// <param name="cancellation">Stops between entries.</param>
    public abstract Task<Verification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellation);

    /// <summary>Keeps the result of a verification, so that it outlives a restart.</summary>
    public abstract Task KeepAsync(VerificationResult result, CancellationToken cancellation);

    /// <summary>The result kept last, or null.</summary>
    public abstract Task<VerificationResult?> LastVerificationAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
