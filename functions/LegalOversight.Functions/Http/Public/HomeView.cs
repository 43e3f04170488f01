namespace LegalOversight.Functions.Http.Public;

/// <summary>What the first page shows.</summary>
/// <param name="Newest">The documents published in the collection last.</param>
/// <param name="LapsingSoon">The documents that lapse next.</param>
/// <param name="Stopped">The documents last suspended, abolished or revoked.</param>
/// <param name="Figures">The numbers of the region; each opens to its list.</param>
internal sealed record HomeView(IReadOnlyList<ItemView> Newest, IReadOnlyList<ItemView> LapsingSoon, IReadOnlyList<ItemView> Stopped, IReadOnlyList<HomeView.Figure> Figures)
{
    /// <summary>A number.</summary>
    /// <param name="Name">Its name in JSON.</param>
    /// <param name="Label">Its name on the page.</param>
    /// <param name="Value">The number.</param>
    /// <param name="Query">The query of the results page that lists exactly what was counted.</param>
    internal sealed record Figure(string Name, string Label, int Value, string Query);
}
