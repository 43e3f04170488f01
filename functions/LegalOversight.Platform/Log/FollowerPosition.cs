namespace LegalOversight.Platform.Log;

/// <summary>Where one follower stands.</summary>
/// <param name="Name">The follower.</param>
/// <param name="Position">Up to where it has carried everything out.</param>
/// <param name="Failures">How often it failed since it last got on.</param>
/// <param name="LastError">How it failed last, or null.</param>
public sealed record FollowerPosition(string Name, long Position, long Failures, string? LastError);
