using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>One office for the tests of a class that change nothing in it.</summary>
public sealed class OneOfficeHost : IAsyncLifetime
{
    internal OfficeHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
