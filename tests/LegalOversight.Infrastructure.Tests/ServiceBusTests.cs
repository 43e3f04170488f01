using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The queue of what goes upward.</summary>
public sealed class ServiceBusTests
{
    [Fact]
    public async Task A_message_that_cannot_be_taken_is_put_aside_and_one_that_comes_twice_is_taken_once()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var queue = deployment.The("Microsoft.ServiceBus/namespaces/queues");

            Assert.EndsWith("/upward", Deployment.Text(queue, "name"), StringComparison.Ordinal);
            Assert.Equal("true", Deployment.Text(queue, "properties.deadLetteringOnMessageExpiration"));
            Assert.Equal("10", Deployment.Text(queue, "properties.maxDeliveryCount"));
            Assert.Equal("true", Deployment.Text(queue, "properties.requiresDuplicateDetection"));
            Assert.Equal("P1D", Deployment.Text(queue, "properties.duplicateDetectionHistoryTimeWindow"));
            Assert.Equal("1.2", Deployment.Text(deployment.The("Microsoft.ServiceBus/namespaces"), "properties.minimumTlsVersion"));
        }
    }
}
