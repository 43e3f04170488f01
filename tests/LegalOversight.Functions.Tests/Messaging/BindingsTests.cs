using LegalOversight.Functions.Tests.Hosted;
using LegalOversight.Functions.Triggers;
using LegalOversight.Platform.Messaging;
using Xunit;

namespace LegalOversight.Functions.Tests.Messaging;

/// <summary>Out by the output binding, in by the trigger of the queue, as the Functions host does it.</summary>
[Collection(nameof(CloudTests))]
public sealed class BindingsTests : MessagesConformance, IDisposable
{
    // The program holds back longer each time what may have overtaken another message.
    private const int FewDeliveries = 3;
    private readonly CloudAtHome home;
    private readonly HashSet<string> lost = [];
    private readonly int most;

    public BindingsTests(CloudAtHome home)
    {
        this.home = home;
        most = home.Queue.MostDeliveries;
        home.Queue.MostDeliveries = FewDeliveries;
    }

    private protected override Installation Installation => home.Cloud;

    public void Dispose()
    {
        home.Queue.MostDeliveries = most;
        home.Queue.LosesAcknowledgement = _ => false;
    }

    protected override Task SendAsync(params Envelope[] envelopes)
    {
        home.Queue.Send(InvocationAnswer.Upward(envelopes));
        return Task.CompletedTask;
    }

    protected override Task SettleAsync() => home.Queue.DrainAsync(Cancellation);

    protected override void LoseAcknowledgements() => home.Queue.LosesAcknowledgement = lost.Add;
}
