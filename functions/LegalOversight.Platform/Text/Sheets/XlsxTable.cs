namespace LegalOversight.Platform.Text.Sheets;

/// <summary>A table to be exported.</summary>
/// <param name="Title">The title above it and the name of its sheet (cut to 31 characters there).</param>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="Rows">The rows: one value for each column.</param>
public sealed record XlsxTable(string Title, IReadOnlyList<XlsxColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
