using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Search.Documents;
using LegalOversight.Azure.Testing.Search;
using LegalOversight.Platform.Search.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

/// <summary>A search service of one's own, over which the real client speaks.</summary>
internal sealed class AzureSearchService : IDisposable
{
    private readonly HttpClient client;

    public AzureSearchService() => client = new HttpClient(Server) { Timeout = Timeout.InfiniteTimeSpan };

    public SearchServer Server { get; } = new();

    public Token Credential { get; } = new();

    public Task<AzureSearchIndex> OpenAsync(
        TimeProvider? clock = null, string host = "region.search.windows.net", TimeSpan? patience = null) =>
        AzureSearchIndex.OpenAsync(
            new Uri($"https://{host}"), "documents", Credential, clock ?? new HurriedClock(), options => Configure(options, patience), TestContext.Current.CancellationToken);

    public void Configure(SearchClientOptions options, TimeSpan? patience = null)
    {
        options.Transport = new HttpClientTransport(client);
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = patience ?? TimeSpan.FromMinutes(2);
    }

    public void Dispose() => client.Dispose();

    /// <summary>The identity of the program, and what it was asked for.</summary>
    public sealed class Token : TokenCredential
    {
        public HashSet<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            lock (Scopes)
            {
                Scopes.UnionWith(requestContext.Scopes);
            }

            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
