using System.Globalization;

namespace LegalOversight.Law.Institutions;

/// <summary>The tree of divisions. Nothing changes after it is built, and every question is a look-up.</summary>
public sealed class Divisions
{
    private static readonly Lazy<Divisions> Embedded = new(() => Read(EmbeddedTable.Text("divisions.csv")));

    private readonly Dictionary<DivisionCode, Division> byCode;
    private readonly Dictionary<DivisionCode, Division[]> ancestors;
    private readonly ILookup<DivisionCode, Division> children;

    private Divisions(IReadOnlyList<Division> all)
    {
        All = all;
        byCode = all.ToDictionary(division => division.Code);
        children = all.Where(division => division.Parent is not null).ToLookup(division => division.Parent!);
        ancestors = all.ToDictionary(division => division.Code, division => Up(division).ToArray());
    }

    /// <summary>Inner Mongolia: the region, 12 leagues and cities, 103 banners, counties, cities and districts.</summary>
    public static Divisions InnerMongolia => Embedded.Value;

    /// <summary>All divisions, in the table's order.</summary>
    public IReadOnlyList<Division> All { get; }

    /// <summary>The one division that has none above it.</summary>
    public Division Root => All[0];

    /// <summary>The division with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Division this[DivisionCode code] => byCode[code];

    /// <summary>
    /// A tree from a table with the columns code, name, parent_code, level and name_en, and a heading line. The first row is
    /// the root; a parent stands above its children.
    /// </summary>
    /// <exception cref="FormatException">
    /// A line is malformed, a code comes twice, a parent is unknown or not of the level above, or there is not
    /// exactly one root, standing first.
    /// </exception>
    public static Divisions Read(string csv)
    {
        var all = new Dictionary<DivisionCode, Division>();
        foreach (var fields in EmbeddedTable.Rows(csv, columns: 5))
        {
            var division = new Division(
                DivisionCode.Parse(fields[0]),
                fields[1],
                fields[2].Length == 0 ? null : DivisionCode.Parse(fields[2]),
                (DivisionLevel)int.Parse(fields[3], CultureInfo.InvariantCulture),
                fields[4]);
            if (!Fits(division, all) || !all.TryAdd(division.Code, division))
            {
                throw new FormatException($"Does not fit the divisions above it: {string.Join(',', fields)}");
            }
        }

        return all.Count > 0 ? new Divisions([.. all.Values]) : throw new FormatException("No division.");
    }

    /// <summary>The division with this code; null when there is none.</summary>
    public Division? Find(DivisionCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The divisions directly inside; empty for a county or an unknown code.</summary>
    public IEnumerable<Division> Children(DivisionCode code) => children[code];

    /// <summary>The divisions above, nearest first; empty for the root or an unknown code.</summary>
    public IReadOnlyList<Division> Ancestors(DivisionCode code) => ancestors.GetValueOrDefault(code) ?? [];

    /// <summary>Whether <paramref name="code"/> is <paramref name="root"/> or lies inside it; false for unknown codes.</summary>
    public bool IsWithin(DivisionCode code, DivisionCode root)
    {
        if (!ancestors.TryGetValue(code, out var above))
        {
            return false;
        }

        return code == root || Array.Exists(above, division => division.Code == root);
    }

    /// <summary>The division and all inside it, in the table's order; empty for an unknown code.</summary>
    public IEnumerable<Division> Subtree(DivisionCode root) => All.Where(division => IsWithin(division.Code, root));

    private static bool Fits(Division division, Dictionary<DivisionCode, Division> above) => division.Parent is null
        ? above.Count == 0 && division.Level is DivisionLevel.Region
        : above.TryGetValue(division.Parent, out var parent) && division.Level == parent.Level + 1 && Enum.IsDefined(division.Level);

    private IEnumerable<Division> Up(Division division)
    {
        for (var parent = division.Parent; parent is not null; parent = byCode[parent].Parent)
        {
            yield return byCode[parent];
        }
    }
}
