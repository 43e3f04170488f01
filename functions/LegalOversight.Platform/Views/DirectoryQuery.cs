namespace LegalOversight.Platform.Views;

/// <summary>A search of the directory.</summary>
/// <param name="Text">Words of the title, or a number; null for all.</param>
/// <param name="Procedure">Only of this procedure.</param>
/// <param name="Stage">Only in this stage.</param>
/// <param name="Organ">Only with this organ as a party.</param>
/// <param name="From">Opened on this day or later.</param>
/// <param name="To">Opened on this day or before.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page, at most 200.</param>
public sealed record DirectoryQuery(string? Text, string? Procedure, string? Stage, string? Organ, DateOnly? From, DateOnly? To, int Page, int Size);
