namespace LegalOversight.Platform.Views;

/// <summary>A case as lists show it.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Number">The number by which it is called, or null.</param>
/// <param name="Title">Its title.</param>
/// <param name="Origin">The organ it came from; empty for the public.</param>
/// <param name="Due">When its nearest clock runs out, or null.</param>
/// <param name="Clock">The name of that clock, or null.</param>
/// <param name="Warnings">The days left at which that clock warns.</param>
/// <param name="UpdatedAt">When its last step was taken.</param>
/// <param name="Step">The step that the officer asked for may take, or null.</param>
public sealed record DirectoryRow(string Case, string Procedure, string Stage, string? Number, string Title, string Origin, DateOnly? Due, string? Clock, IReadOnlyList<int> Warnings, DateTimeOffset UpdatedAt, string? Step);
