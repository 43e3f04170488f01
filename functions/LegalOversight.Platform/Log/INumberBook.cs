namespace LegalOversight.Platform.Log;

/// <summary>The register of numbers, to be read. Numbers are taken by the appends that carry them.</summary>
public interface INumberBook
{
    /// <summary>The numbers taken from a series in a year, in order.</summary>
    /// <param name="series">The series.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<IReadOnlyList<TakenNumber>> TakenAsync(string series, int year, CancellationToken cancellation = default);
}
