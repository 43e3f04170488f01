namespace LegalOversight.Platform.Text.Sheets;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet program shows it, from 1; for CSV the line on which it begins.</param>
/// <param name="Cells">Its cells by header, trimmed; a cell that is absent is the empty text.</param>
public sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells);
