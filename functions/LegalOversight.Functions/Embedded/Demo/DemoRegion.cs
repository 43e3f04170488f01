using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Messaging.OneMachine;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>
/// The demo region: 116 divisions with their organs and posts, and three years of filings that end on the day of loading.
/// Every step goes through a <see cref="StepDoor"/> under a key of its own, so a load that was cut off goes on where it
/// stood, counted from the day on which it first began. Load it before the followers start.
/// </summary>
/// <param name="log">The log, empty or with an unfinished load of the demo.</param>
/// <param name="files">Where the papers are kept.</param>
/// <param name="institutions">The register.</param>
/// <param name="law">The law.</param>
/// <param name="clock">What time it is really.</param>
public sealed class DemoRegion(SqliteCaseLog log, IFileStore files, Institutions institutions, LawInForce law, TimeProvider clock)
{
    private const int AtOnce = 200;
    private const int DaysBefore = 2000;
    private static readonly Actor Loader = Actor.System("demo");

    // The last post to be enrolled says that the rest is there.
    private static readonly DemoPost Last = DemoInstitutions.Posts.First(post => post.Role == Roles.Auditor);

    private readonly DemoClock time = new();

    /// <summary>Whether the demo has been loaded to its end.</summary>
    public bool IsLoaded => log.Read(OfficerFile.IdOf(Last.Id)) is not null;

    /// <summary>Whether the log is empty or holds a load of the demo that was cut off.</summary>
    public bool MayLoad => log.Follow(0, 1) is not [var first] || first.Entry.By == Loader;

    /// <summary>Loads what is not yet there; does nothing when all is.</summary>
    /// <param name="progress">Told how many of how many steps are done, and what is being done.</param>
    /// <param name="cancellation">Stops between two steps; the next call goes on from there.</param>
    /// <exception cref="InvalidOperationException">The log holds entries that are not the demo's, or a procedure refused a step.</exception>
    public async Task LoadAsync(IProgress<(int Done, int Total, string What)>? progress = null, CancellationToken cancellation = default)
    {
        if (IsLoaded)
        {
            return;
        }

        var first = log.Follow(0, 1) is [var opening] ? opening.Entry : null;
        if (!MayLoad)
        {
            throw new InvalidOperationException("The demo is loaded into an empty log only.");
        }

        await institutions.CatchUpAsync(cancellation);
        var days = new DemoDays(first is null ? ChinaTime.Today(clock) : ChinaTime.DateOf(first.At).AddDays(DaysBefore), law.Calendar);
        var documents = DemoDocuments.On(days);
        var script = DemoScript.Of(documents, days);
        var door = new StepDoor(log, institutions, new DemoLedger(log, law, time, documents), law, time);
        var total = DemoInstitutions.Organs.Count + DemoInstitutions.Posts.Count + script.Count;
        var done = 0;

        time.MoveTo(Morning(days.From(-DaysBefore)));
        await InBatchesAsync(DemoInstitutions.Organs.Select(Establish), "机构");
        await InBatchesAsync(DemoInstitutions.Posts.Where(post => post != Last).Select(Enrol), "人员");

        var papers = await KeepAsync(script, cancellation);
        progress?.Report((done, total, "材料"));
        time.MoveTo(log.Follow(log.Head - 1, 1)[0].Entry.At);
        var reactions = new Reactions(log, door, log.Messages);
        var deliveries = new Deliveries(log, door, log.DeadLetters, time);
        foreach (var day in script.GroupBy(step => step.Day))
        {
            foreach (var (step, at) in day.Select((step, at) => (step, at)))
            {
                cancellation.ThrowIfCancellationRequested();
                time.MoveTo(Morning(step.Day).AddMinutes(2 * at));
                if (step.Form(log) is { } form)
                {
                    await TakeAsync(door, new(step.Procedure, step.Step, step.Case, null, step.By, Element(form), papers.GetValueOrDefault(step.Key, []), step.Key, step.Key), cancellation);
                }
            }

            await FollowerPump.CatchUpAsync(log, reactions, reactions.Name, cancellation);
            while (await QueuePump.CatchUpAsync(log.Messages, deliveries, log.DeadLetters, time, cancellation))
            {
                await FollowerPump.CatchUpAsync(log, reactions, reactions.Name, cancellation);
            }

            done += day.Count();
            progress?.Report((done, total, "规范性文件"));
        }

        await TakeAsync(door, Enrol(Last), cancellation);
        progress?.Report((total, total, "完成"));

        async Task InBatchesAsync(IEnumerable<StepCommand> commands, string what)
        {
            foreach (var batch in commands.Chunk(AtOnce))
            {
                await Task.WhenAll(batch.Select(command => Task.Run(() => TakeAsync(door, command, cancellation), cancellation)));
                done += batch.Length;
                progress?.Report((done, total, what));
            }
        }
    }

    private static DateTimeOffset Morning(DateOnly day) => ChinaTime.StartOf(day).AddHours(9);

    private static StepCommand Establish(DemoOrgan organ) => Register(OrganFile.Procedure, "establish", OrganFile.IdOf(organ.Code), new()
    {
        ["code"] = organ.Code,
        ["name"] = organ.Name,
        ["shortName"] = organ.Sign,
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(organ.Kind.ToString()),
        ["from"] = "2013-01-11",
    });

    private static StepCommand Enrol(DemoPost post)
    {
        var grant = new JsonObject { ["role"] = post.Role, ["organ"] = post.Organ.Code, ["from"] = "2013-01-11" };
        if (post.Below)
        {
            grant["division"] = post.Organ.Code[..6];
        }

        return Register(OfficerFile.Procedure, "enrol", OfficerFile.IdOf(post.Id), new()
        {
            ["officer"] = post.Id,
            ["name"] = post.Name,
            ["home"] = post.Organ.Code,
            ["grants"] = new JsonArray(grant),
        });
    }

    private static StepCommand Register(Procedure procedure, string step, string id, JsonObject form) =>
        new(procedure, step, id, null, Loader, Element(form), [], $"demo:{id}", $"demo:{id}");

    private static JsonElement Element(JsonObject form) => JsonSerializer.SerializeToElement(form);

    private static async Task TakeAsync(StepDoor door, StepCommand command, CancellationToken cancellation)
    {
        if (await door.TakeAsync(command, cancellation) is StepResult.Refused { Refusals: var refusals })
        {
            throw new InvalidOperationException($"{command.Key}: {string.Join(' ', refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Field} {refusal.Sentence("en")}"))}");
        }
    }

    // Papers are kept before the days begin, several at a time, since each waits for the disk.
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<FileReference>>> KeepAsync(IReadOnlyList<PlannedStep> script, CancellationToken cancellation)
    {
        var kept = new ConcurrentDictionary<string, IReadOnlyList<FileReference>>();
        await Parallel.ForEachAsync(script.Where(step => step.Papers.Count > 0), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (step, stop) =>
        {
            if (await log.FindAsync(step.Case, step.Key, step.Key, stop) is (null, _))
            {
                var references = new List<FileReference>();
                foreach (var paper in step.Papers)
                {
                    references.Add(await KeepAsync(paper, step.By.Officer, stop));
                }

                kept[step.Key] = references;
            }
        });
        return kept;
    }

    private async Task<FileReference> KeepAsync(PlannedPaper paper, string owner, CancellationToken cancellation)
    {
        var bytes = paper.Write();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await files.BeginAsync(new(paper.Name, bytes.Length, sha256, MediaTypes.Docx, owner), cancellation) is UploadAccepted { Upload.Id: var upload }
            && await files.PutBlockAsync(upload, "0000", new MemoryStream(bytes), cancellation) is null
            && await files.PutBlockListAsync(upload, ["0000"], cancellation) is null
            && await files.CommitAsync(upload, cancellation) is UploadAccepted)
        {
            return new(paper.Material, paper.Name, MediaTypes.Docx, bytes.Length, sha256);
        }

        throw new InvalidOperationException($"{paper.Name} was not kept.");
    }
}
