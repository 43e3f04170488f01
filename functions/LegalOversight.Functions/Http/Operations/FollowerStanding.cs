namespace LegalOversight.Functions.Http.Operations;

/// <summary>How a follower fares. On one machine it is known in entries; on Azure, where the host keeps the positions, in seconds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">Up to where it has carried everything out, or null.</param>
/// <param name="Head">The position of the last entry, or null.</param>
/// <param name="Behind">How many entries it has yet to carry out, or null.</param>
/// <param name="Seconds">How long the entries it carried out last had waited for it, or null.</param>
/// <param name="Failures">How often it failed since it last succeeded.</param>
/// <param name="LastError">What failed last, or null.</param>
internal sealed record FollowerStanding(string Name, long? Position, long? Head, long? Behind, double? Seconds, long Failures, string? LastError);
