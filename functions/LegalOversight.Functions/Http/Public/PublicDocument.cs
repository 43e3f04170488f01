using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A document as everyone may read it, today or as it stood on a day.</summary>
/// <param name="File">Its case, as far as it had got by the end of that day.</param>
/// <param name="On">The day whose standing is told.</param>
/// <param name="At">The day asked for; null for today.</param>
internal sealed record PublicDocument(CaseFile File, DateOnly On, DateOnly? At)
{
    /// <summary>What an answer about it follows from.</summary>
    public string Made => $"{File.Id}.{File.Sequence}.{On:yyyyMMdd}{(At is null ? "" : ".at")}";

    /// <summary>The text's file, or null.</summary>
    public FileReference? Text => File.File("corrected-text") ?? File.File("official-text");

    /// <summary>Finds a document by its id here or at its source.</summary>
    public static async ValueTask<CaseFile?> FindAsync(Installation installation, string id, CancellationToken cancellation) =>
        await ReadAsync(installation, id, cancellation)
        ?? (await new PublicDocuments(installation.Facts).ByExternalIdAsync(id, cancellation) is { } known ? await ReadAsync(installation, known, cancellation) : null);

    /// <summary>Finds a document as it stood on a day, or says why it cannot be shown.</summary>
    public static async ValueTask<(PublicDocument? Document, Refusal? Refusal)> FindAsync(Installation installation, string id, string? at, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var day = parameters.Day("at", at);
        if (parameters.Refusal is { } malformed)
        {
            return (null, malformed);
        }

        if (await FindAsync(installation, id, cancellation) is not { } file)
        {
            return (null, Errors.DocumentUnknown.Refuse());
        }

        if (day is not { } on)
        {
            return (new(file, ChinaTime.Today(installation.Clock), null), null);
        }

        var then = file.Entries.Where(entry => ChinaTime.DateOf(entry.At) <= on).ToList();
        return then is [.., { Stage: not "recorded" }]
            ? (new(CaseFile.Fold(then), on, on), null)
            : (null, Errors.DocumentNotYetKnown.Refuse(
                "at",
                null,
                WrittenDay.Of(ChinaTime.DateOf(file.Entries.First(entry => entry.Stage != "recorded").At)),
                WrittenDay.Of(on),
                DocumentStanding.ByOwnDates(CaseFile.Fold(file.Entries.Take(1)), on)));
    }

    private static async ValueTask<CaseFile?> ReadAsync(Installation installation, string id, CancellationToken cancellation) =>
        await installation.Log.ReadAsync(id, cancellation) is { Procedure: NormativeDocument.Name, Stage: not "recorded" } file ? file : null;
}
