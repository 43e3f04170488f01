using LegalOversight.Functions.Embedded;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>Whether every follower has carried out, once, what was logged before the program started; from then on it stays ready.</summary>
internal sealed class Readiness(Machine machine)
{
    private readonly long head = machine.Log.Head;
    private volatile bool caughtUp;

    public bool IsReady => caughtUp |= machine.Followers.All(follower => Followers.Reached(machine, follower) >= head);
}
