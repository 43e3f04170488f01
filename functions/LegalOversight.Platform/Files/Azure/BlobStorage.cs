using Azure.Core;
using Azure.Storage.Blobs;

namespace LegalOversight.Platform.Files.Azure;

/// <summary>The client by which this program speaks with Blob Storage.</summary>
public static class BlobStorage
{
    /// <summary>
    /// Opens the client. What is throttled (429, 503), fails on the server's side or is not answered in time is tried again,
    /// with growing pauses or as the server asks.
    /// </summary>
    /// <param name="endpoint">The account's Blob endpoint, over HTTPS.</param>
    /// <param name="credential">Who calls; Microsoft Entra ID only, there is no other way in.</param>
    /// <param name="adjust">Changes the options; for tests, which put their own transport under the client.</param>
    public static BlobServiceClient Open(Uri endpoint, TokenCredential credential, Action<BlobClientOptions>? adjust = null)
    {
        var options = new BlobClientOptions();
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 5;
        options.Retry.Delay = TimeSpan.FromMilliseconds(400);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(8);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        adjust?.Invoke(options);
        return new(endpoint, credential, options);
    }
}
