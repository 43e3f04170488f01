namespace LegalOversight.Platform.Search.Azure;

/// <summary>The search service did not take some documents of a batch; it has taken the others.</summary>
public sealed class DocumentsNotIndexedException : Exception
{
    private DocumentsNotIndexedException(string message)
        : base(message)
    {
    }

    /// <summary>Which documents, and what the service said of each.</summary>
    internal static DocumentsNotIndexedException Of(IReadOnlyCollection<(string Id, string Reason)> documents) =>
        new($"{documents.Count} documents were not indexed: {string.Join("; ", documents.Select(document => $"{document.Id}: {document.Reason}"))}");
}
