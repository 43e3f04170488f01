namespace LegalOversight.Law.Calendar;

/// <summary>A day that the State Council's yearly arrangement (国务院办公厅部分节假日安排) names.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">A holiday, or a swapped working day.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record ArrangedDay(DateOnly Date, ArrangedDayKind Kind, Label Name);
