namespace LegalOversight.Platform.Text.Sheets;

/// <summary>A column of an exported table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Kind">How its cells are shown.</param>
/// <param name="Width">Its width in characters of the standard font, 1 to 255.</param>
public sealed record XlsxColumn(string Header, XlsxColumnKind Kind = XlsxColumnKind.Text, double Width = 16);
