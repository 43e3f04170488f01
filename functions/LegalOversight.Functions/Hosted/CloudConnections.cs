using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace LegalOversight.Functions.Hosted;

/// <summary>How the program reaches the services of Azure, and who it is there.</summary>
internal static class CloudConnections
{
    /// <summary>Who the program is.</summary>
    public static TokenCredential Credential(this CloudSettings settings) => settings.TestTransport is null
        ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.Identity })
        : new TestTransport.Credential();

    /// <summary>What carries requests instead of the network, or null.</summary>
    public static HttpMessageHandler? Handler(this CloudSettings settings) => settings.TestTransport is { } loopback ? new TestTransport(loopback) : null;

    /// <summary>The same for the libraries that want a transport of their own kind.</summary>
    public static HttpPipelineTransport? Transport(this CloudSettings settings) => settings.Handler() is { } handler ? new HttpClientTransport(new HttpClient(handler)) : null;
}
