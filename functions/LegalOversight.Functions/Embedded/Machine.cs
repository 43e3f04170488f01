using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.Parameters;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.OneMachine;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Embedded;

/// <summary>The ports' adapters on one machine, over one data directory that one process holds at a time.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly FileStream hold;

    private Machine(string data, FileStream hold, TimeProvider clock)
    {
        this.hold = hold;
        Data = data;
        Clock = clock;
        Law = ReadLaw(data);
        Log = new SqliteCaseLog(Path.Combine(data, "log", "log.db"));
        Database = new ViewDatabase(Path.Combine(data, "views", "views.db"));
        Files = new DiskFileStore(Path.Combine(data, "files"), clock);
        Texts = new ExtractedTexts(Files, Path.Combine(data, "views", "texts"));
        Institutions = new Institutions(Log);
        Institutions.CatchUp();
        Ledger = new Ledger(Database);
        Door = new StepDoor(Log, Institutions, Ledger, Law, clock);
        Views = new CaseViews(Database, Log, Law, clock);
        Reactions = new Reactions(Log, Door, clock);
        Citations = new Citations(Database, Log, Texts);
        Index = LuceneSearchIndex.Open(Path.Combine(data, "views", "search"));
        Search = new DocumentSearch(Index, Log, Texts, Law, clock);
    }

    public string Data { get; }

    public TimeProvider Clock { get; }

    public LawInForce Law { get; }

    public SqliteCaseLog Log { get; }

    public ViewDatabase Database { get; }

    public IFileStore Files { get; }

    public ExtractedTexts Texts { get; }

    public Institutions Institutions { get; }

    public ILedger Ledger { get; }

    public StepDoor Door { get; }

    public CaseViews Views { get; }

    public Reactions Reactions { get; }

    public Citations Citations { get; }

    public ISearchIndex Index { get; }

    public DocumentSearch Search { get; }

    /// <summary>All followers of the log.</summary>
    public IReadOnlyList<IFollower> Followers => [Views, Reactions, Search, Citations];

    /// <summary>Opens a data directory, making it where there is none; refused while another process holds it.</summary>
    public static Machine Open(string data, TimeProvider clock)
    {
        Directory.CreateDirectory(data);
        try
        {
            var hold = new FileStream(Path.Combine(data, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new Machine(Path.GetFullPath(data), hold, clock);
        }
        catch (IOException busy) when (busy is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new MachineInUseException(data, busy);
        }
    }

    /// <summary>Lets every follower carry out what is logged, until nothing is left to do.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        long head;
        do
        {
            head = Log.Head;
            foreach (var follower in Followers)
            {
                await FollowerPump.CatchUpAsync(Log, follower, cancellation);
            }
        }
        while (Log.Head != head);
    }

    public async ValueTask DisposeAsync()
    {
        Views.Dispose();
        Log.Dispose();
        await Index.DisposeAsync();
        await hold.DisposeAsync();
    }

    // What a region has settled for itself stands in law.json in the data directory.
    private static LawInForce ReadLaw(string data) => Path.Combine(data, "law.json") is var path && File.Exists(path)
        ? new(WorkCalendar.StateCouncil, RegionalParameters.Read(Divisions.InnerMongolia, File.ReadAllText(path)))
        : LawInForce.Declared;
}
