using System.Buffers.Text;
using System.Text;
using Azure.Core;

namespace LegalOversight.Functions.Hosted;

/// <summary>
/// Carries every request to an address of this machine, naming the host that it was meant for. Only tests set
/// <see cref="CloudSettings.TestTransportName"/>; no other address than a loopback one is accepted.
/// </summary>
internal sealed class TestTransport(Uri loopback) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>The header that names the host.</summary>
    public const string MeantFor = "X-Meant-For";

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => base.Send(Redirected(request), cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(Redirected(request), cancellationToken);

    private HttpRequestMessage Redirected(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(MeantFor, request.RequestUri!.Authority);
        request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = loopback.Scheme, Host = loopback.Host, Port = loopback.Port }.Uri;
        request.Headers.Host = null;
        return request;
    }

    /// <summary>Who the program says it is there: a token that nobody has signed.</summary>
    internal sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var now = TimeProvider.System.GetUtcNow();
            var audience = requestContext.Scopes[0].Replace("/.default", "", StringComparison.Ordinal);
            var claims = $$"""{"aud":"{{audience}}","iss":"https://sts.windows.net/00000000-0000-0000-0000-000000000000/","iat":{{now.ToUnixTimeSeconds() - 60}},"nbf":{{now.ToUnixTimeSeconds() - 60}},"exp":{{now.AddHours(1).ToUnixTimeSeconds()}},"tid":"00000000-0000-0000-0000-000000000000","oid":"00000000-0000-0000-0000-000000000001"}""";
            return new($"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims)}.{Part("-")}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

        private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }
}
