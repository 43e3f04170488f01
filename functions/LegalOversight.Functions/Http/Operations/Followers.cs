using LegalOversight.Functions.Embedded;
using LegalOversight.Platform.Followers;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>How far the followers are.</summary>
internal static class Followers
{
    /// <summary>How far a follower is. One that follows a single container stands at its last entry there, but may have been carried beyond it.</summary>
    public static long Reached(Machine machine, IFollower follower) => Math.Max(follower.Position, machine.Log.Positions.Of(follower.Name));

    public static IReadOnlyList<FollowerView> Of(Machine machine)
    {
        var (head, known) = (machine.Log.Head, machine.Log.Positions.All().ToDictionary(each => each.Name));
        return [.. machine.Followers.Select(follower =>
        {
            var (position, state) = (Math.Min(Reached(machine, follower), head), known.GetValueOrDefault(follower.Name));
            return new FollowerView(follower.Name, position, head, head - position, state?.Failures ?? 0, state?.LastError);
        })];
    }

    internal sealed record FollowerView(string Name, long Position, long Head, long Behind, long Failures, string? LastError);
}
