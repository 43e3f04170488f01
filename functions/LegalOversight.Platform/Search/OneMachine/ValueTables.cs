using System.Globalization;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The values of everything that can be filtered by, each a facet; their order is that of <see cref="SearchFacets"/>.</summary>
internal sealed class ValueTables
{
    public const int Facets = 5;
    public const int Issuer = 0, Level = 1, Status = 2, Year = 3, Subject = 4;

    private readonly ValueTable[] _tables = [new(), new(), new(), new(), new()];

    public ValueTables() => Undated = _tables[Year].Number("");

    /// <summary>The number of the year of documents without one.</summary>
    public int Undated { get; }

    public ValueTable this[int facet] => _tables[facet];

    public static string YearOf(int dayNumber) =>
        DateOnly.FromDayNumber(dayNumber).Year.ToString("0000", CultureInfo.InvariantCulture);
}
