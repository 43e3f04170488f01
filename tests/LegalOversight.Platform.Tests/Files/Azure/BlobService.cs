using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using LegalOversight.Azure.Testing.Blobs;
using LegalOversight.Platform.Files.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>One Azurite for all tests of Blob Storage.</summary>
public sealed class BlobService : IAsyncLifetime
{
    /// <summary>The service.</summary>
    public Azurite Azurite { get; } = new();

    public ValueTask InitializeAsync() => new(Azurite.StartAsync());

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();

    /// <summary>A client over this handler, which ends in the service's own; it loses no time before it tries again.</summary>
    public BlobServiceClient Client(HttpMessageHandler handler) => BlobStorage.Open(Azurite.Endpoint, new PlainToken(), options =>
    {
        options.Transport = new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
    });

    /// <summary>What reaches the service.</summary>
    public SocketsHttpHandler Handler() => Azurite.Handler();

    /// <summary>Containers of one test's own.</summary>
    public async Task<BlobContainers> ContainersAsync(CancellationToken cancel)
    {
        var name = Guid.NewGuid().ToString("N");
        var containers = new BlobContainers($"uploads-{name}", $"files-{name}");
        var client = Client(Handler());
        await client.CreateBlobContainerAsync(containers.Uploads, cancellationToken: cancel);
        await client.CreateBlobContainerAsync(containers.Files, cancellationToken: cancel);
        return containers;
    }
}
