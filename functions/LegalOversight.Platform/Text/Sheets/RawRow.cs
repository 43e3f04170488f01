namespace LegalOversight.Platform.Text.Sheets;

// A row before its cells have names.
internal readonly record struct RawRow(int Number, IReadOnlyList<string> Cells);
