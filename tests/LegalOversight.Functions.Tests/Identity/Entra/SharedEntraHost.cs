using Xunit;

namespace LegalOversight.Functions.Tests.Identity.Entra;

/// <summary>One server for tests that leave it as it is.</summary>
public sealed class SharedEntraHost : IAsyncLifetime
{
    internal EntraHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await EntraHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
