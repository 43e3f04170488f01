namespace LegalOversight.Law.Institutions;

/// <summary>An administrative division: the region, a league or city, or a banner, county, city or district.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in Chinese.</param>
/// <param name="Parent">The division above it; null for the region.</param>
/// <param name="Level">Its level.</param>
/// <param name="English">Its name for readers of English.</param>
public sealed record Division(DivisionCode Code, string Name, DivisionCode? Parent, DivisionLevel Level, string English)
{
    // 满洲里市 and 二连浩特市 stand beside the twelve leagues and cities in the region's notices.
    private static readonly HashSet<string> SeparatelyReporting = ["150781", "152501"];

    /// <summary>Its name in both languages.</summary>
    public Label Label => new(Name, English);

    /// <summary>Whether it is a league (盟): governed by a dispatched organ (行政公署), without a people's congress of its own.</summary>
    public bool IsLeague => Level is DivisionLevel.LeagueOrCity && Name.EndsWith('盟');

    /// <summary>Whether the region's figures list it beside the leagues and cities, though it lies inside one.</summary>
    public bool SeparateReporting => SeparatelyReporting.Contains(Code.Value);
}
