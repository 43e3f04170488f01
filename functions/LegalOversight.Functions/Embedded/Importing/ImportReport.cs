namespace LegalOversight.Functions.Embedded.Importing;

/// <summary>What an import did.</summary>
/// <param name="Added">Documents that are new.</param>
/// <param name="Changed">Documents that were there with other content.</param>
/// <param name="Unchanged">Documents that were there already.</param>
/// <param name="Rejects">Lines that were refused.</param>
internal sealed record ImportReport(int Added, int Changed, int Unchanged, IReadOnlyList<ImportReject> Rejects);
