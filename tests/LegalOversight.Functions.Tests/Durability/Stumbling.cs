using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Followers;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>A follower that carries out part of what it is given, in smaller parts, and then fails.</summary>
internal sealed class Stumbling(IFollower follower, int part, int most) : IFollower
{
    private int carried;

    public string Name => follower.Name;

    public string? Container => follower.Container;

    public async Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        foreach (var few in entries.Chunk(part))
        {
            if (carried >= most)
            {
                throw new InjectedFaultException();
            }

            await follower.HandleAsync(few, cancellation);
            carried += few.Length;
        }
    }

    internal sealed class InjectedFaultException : Exception;
}
