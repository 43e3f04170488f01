using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>What figures are asked about.</summary>
/// <param name="Code">The code of the division or organ.</param>
/// <param name="Name">Its name.</param>
/// <param name="Division">The division with all below it, or null for a single organ.</param>
/// <param name="Organs">The organs counted.</param>
internal sealed record ScopeTarget(string Code, string Name, Division? Division, IReadOnlyList<Organ> Organs)
{
    public IReadOnlyList<string> Codes => [.. Organs.Select(organ => organ.Code)];
}
