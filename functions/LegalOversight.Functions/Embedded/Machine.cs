using LegalOversight.Functions.Http.Operations;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Facts.OneMachine;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging.OneMachine;
using LegalOversight.Platform.Notes;
using LegalOversight.Platform.Search.OneMachine;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Embedded;

/// <summary>An installation on one machine, over one data directory that one process holds at a time.</summary>
internal sealed class Machine : Installation
{
    private readonly FileStream hold;
    private readonly SqliteFacts facts;
    private readonly Dictionary<string, string> places;
    private readonly long headAtStart;
    private volatile bool caughtUp;

    private Machine(string data, FileStream hold, SqliteCaseLog log, SqliteFacts facts, LuceneSearchIndex index, TimeProvider clock)
        : base(
            new(log, log.Numbers, log.Messages, log.DeadLetters, log.Audit, new DiskNotes(Path.Combine(data, "notes")), new DiskFileStore(Path.Combine(data, "files"), clock), index, facts, Path.Combine(data, "views", "texts"), log.Traces),
            ReadLaw(TextOf(Path.Combine(data, "law.json"))),
            clock)
    {
        this.hold = hold;
        this.facts = facts;
        Data = data;
        Log = log;
        headAtStart = log.Head;
        places = new()
        {
            [Views.Name] = $"{Views.Name}@{facts.Identity}",
            [Citations.Name] = $"{Citations.Name}@{facts.Identity}",
            [Search.Name] = $"{Search.Name}@{index.Identity}",
        };
    }

    public string Data { get; }

    /// <summary>Where the installation's own key is kept.</summary>
    public string IdentityFolder => Path.Combine(Data, "identity");

    /// <summary>The log, with what it offers on one machine besides the port.</summary>
    public new SqliteCaseLog Log { get; }

    /// <inheritdoc />
    /// <remarks>Also followers that have not yet carried on what was logged before the program started.</remarks>
    public override async Task<IReadOnlyList<string>> WaitsForAsync(CancellationToken cancellation)
    {
        var behind = caughtUp ? [] : Followers.Where(follower => PositionOf(follower) < headAtStart).Select(follower => follower.Name).ToList();
        caughtUp |= behind.Count == 0;
        return [.. behind, .. await base.WaitsForAsync(cancellation)];
    }

    /// <summary>Opens a data directory, making it where there is none.</summary>
    /// <exception cref="MachineInUseException">Another process holds it.</exception>
    public static Machine Open(string data, TimeProvider clock)
    {
        Directory.CreateDirectory(data);
        data = Path.GetFullPath(data);
        var hold = Hold(data);
        try
        {
            var views = Path.Combine(data, "views");
            var machine = new Machine(data, hold, new(LogOf(data)), new(Path.Combine(views, "facts.db"), ViewKinds.All), LuceneSearchIndex.Open(Path.Combine(views, "search")), clock);
            machine.Institutions.CatchUpAsync().AsTask().GetAwaiter().GetResult();
            return machine;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>Opens a data directory that is there.</summary>
    /// <exception cref="NoDataException">There is none; nothing is made.</exception>
    /// <exception cref="MachineInUseException">Another process holds it.</exception>
    public static Machine OpenExisting(string data, TimeProvider clock) => HoldsData(data) ? Open(data, clock) : throw new NoDataException(Path.GetFullPath(data));

    /// <summary>Whether an officer is registered in a data directory that another process may hold; it is only read.</summary>
    /// <exception cref="NoDataException">There is none; nothing is made.</exception>
    public static bool KnowsOfficer(string data, string officer) =>
        HoldsData(data) ? SqliteCaseLog.HoldsCase(LogOf(data), OfficerFile.IdOf(officer)) : throw new NoDataException(Path.GetFullPath(data));

    /// <summary>The name under which a follower's position is kept: of the follower, and of the very store that it fills.</summary>
    public string PlaceOf(IFollower follower) => places.GetValueOrDefault(follower.Name, follower.Name);

    /// <summary>Up to where a follower has carried everything out.</summary>
    public long PositionOf(IFollower follower) => Log.Positions.Of(PlaceOf(follower));

    /// <summary>Lets every follower carry out what is logged, and every message what follows from it, until nothing is left to do now.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        long head;
        do
        {
            head = Log.Head;
            foreach (var follower in Followers)
            {
                await FollowerPump.CatchUpAsync(Log, follower, PlaceOf(follower), cancellation);
            }
        }
        while (await QueuePump.CatchUpAsync(Log.Messages, Deliveries, DeadLetters, Clock, cancellation) || Log.Head != head);
    }

    /// <inheritdoc />
    public override Task<IReadOnlyList<FollowerStanding>> FollowersAsync(CancellationToken cancellation)
    {
        var (head, known) = (Log.Head, Log.Positions.All().ToDictionary(each => each.Name));
        return Task.FromResult<IReadOnlyList<FollowerStanding>>([.. Followers.Select(follower =>
        {
            var (position, state) = (Math.Min(PositionOf(follower), head), known.GetValueOrDefault(PlaceOf(follower)));
            return new FollowerStanding(follower.Name, position, head, head - position, null, state?.Failures ?? 0, state?.LastError);
        })]);
    }

    /// <inheritdoc />
    public override Task<long?> WaitingMessagesAsync(CancellationToken cancellation) => Task.FromResult<long?>(Log.Messages.Count);

    /// <inheritdoc />
    public override Task<StorageSizes?> StorageAsync(CancellationToken cancellation) => Task.FromResult<StorageSizes?>(DiskUse.Of(this));

    /// <inheritdoc />
    public override Task<Verification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        using var keys = SigningKeys.Open(IdentityFolder);
        return Task.FromResult(Log.Archive.Verify(progress, keys.Key));
    }

    public override async ValueTask DisposeAsync()
    {
        facts.Dispose();
        Institutions.Dispose();
        Log.Dispose();
        await Index.DisposeAsync();
        await hold.DisposeAsync();
    }

    private static bool HoldsData(string data) => File.Exists(LogOf(data));

    private static string LogOf(string data) => Path.Combine(data, "log", "log.db");

    private static FileStream Hold(string data)
    {
        var file = Path.Combine(data, "in-use");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (File.Exists(file))
        {
            throw new MachineInUseException(data, busy);
        }
    }

    private static string? TextOf(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
