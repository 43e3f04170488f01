using System.Text.Json;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>Cuts documents into requests that the service takes: 1,000 documents and 16 MB are its limits.</summary>
internal static class DocumentBatches
{
    // Also what one look at the versions of a batch names: its keys must fit into one filter.
    private const int MostDocuments = 200;
    private const int MostBytes = 15_000_000;

    public static IEnumerable<IReadOnlyList<IndexedDocument>> Of(IEnumerable<IndexedDocument> documents, JsonSerializerOptions form)
    {
        var batch = new List<IndexedDocument>();
        var bytes = 0;
        foreach (var document in documents)
        {
            var size = JsonSerializer.SerializeToUtf8Bytes(document, form).Length;
            if (batch.Count == MostDocuments || (batch.Count > 0 && bytes + size > MostBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(document);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
