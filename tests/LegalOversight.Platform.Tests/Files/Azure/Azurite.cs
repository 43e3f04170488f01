using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using LegalOversight.Azure.Testing.Blobs;
using LegalOversight.Platform.Files.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>One Azurite for all tests that need it.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteServer? server;

    public async ValueTask InitializeAsync() => server = await AzuriteServer.StartAsync();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    public SocketsHttpHandler Handler() => server!.Handler();

    /// <summary>A client over this handler, which ends in <see cref="Handler"/>; it loses no time before it tries again.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="patience">How long it waits for an answer; long by default, as a busy machine is slow.</param>
    public BlobServiceClient Client(HttpMessageHandler handler, TimeSpan? patience = null) => Client(server!.Endpoint, handler, patience);

    /// <summary>A client that addresses the account as one in Azure.</summary>
    public BlobServiceClient AccountClient() => Client(new($"https://{AzuriteServer.AccountHost}/"), server!.AccountHandler());

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

    private static BlobServiceClient Client(Uri endpoint, HttpMessageHandler handler, TimeSpan? patience = null) => BlobStorage.Open(endpoint, new PlainToken(), options =>
    {
        options.Transport = new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = patience ?? TimeSpan.FromMinutes(1);
    });
}
