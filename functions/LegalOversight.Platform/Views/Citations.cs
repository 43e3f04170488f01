using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Text;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>
/// Follows which documents cite which. What is kept are the words of the citation and the names of the documents, so that it
/// does not matter which of two documents comes first; they are matched when asked for.
/// </summary>
public sealed class Citations(ViewDatabase database, ICaseLog log, ExtractedTexts texts) : IFollower
{
    private static readonly string[] Writes = ["record", "import", "import-again"];

    /// <inheritdoc />
    public string Name => "citations";

    /// <inheritdoc />
    public string? Container => "normative";

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        var read = new List<(CaseFile File, IReadOnlyList<string> Cited)>();
        foreach (var id in entries.Where(Changes).Select(entry => entry.Case).Distinct())
        {
            if (await log.ReadAsync(id, cancellation) is { } file)
            {
                var text = await texts.TextOfAsync(file.File("corrected-text") ?? file.File("official-text"), cancellation);
                read.Add((file, CitationKeys.In(text)));
            }
        }

        if (read.Count == 0)
        {
            return;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (file, cited) in read)
        {
            Write(connection, file, cited);
        }

        transaction.Commit();
    }

    private static bool Changes(Entry entry) =>
        entry.Procedure == NormativeDocument.Name && (entry.Files.Count > 0 || Writes.Contains(entry.Step));

    private static void Write(SqliteConnection connection, CaseFile file, IReadOnlyList<string> cited)
    {
        var own = CitationKeys.Of(file.Text("title")!, file.Text("documentNumber"));
        connection.Run("DELETE FROM citations WHERE case_id=$0", file.Id);
        connection.Run("DELETE FROM citable WHERE case_id=$0", file.Id);
        connection.Run("INSERT INTO citable(key, case_id) SELECT value, $0 FROM json_each($1)", file.Id, JsonSerializer.Serialize(own));
        connection.Run("INSERT INTO citations(case_id, cited) SELECT $0, value FROM json_each($1)", file.Id, JsonSerializer.Serialize(cited.Except(own)));
    }
}
