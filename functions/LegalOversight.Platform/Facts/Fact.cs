namespace LegalOversight.Platform.Facts;

/// <summary>A row that a case leaves.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key, unique within its case and kind; empty where a case has one row of the kind.</param>
/// <param name="Body">One JSON object in UTF-8, as <see cref="FactWriter"/> writes it: text, whole numbers, true and false, arrays of text, arrays of objects.</param>
public sealed record Fact(FactKind Kind, string Key, ReadOnlyMemory<byte> Body);
