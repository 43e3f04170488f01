using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>A token as Entra ID would give the program's identity. Azurite reads its claims and checks no signature.</summary>
internal sealed class PlainToken : TokenCredential
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var until = now.AddHours(1);
        var claims = new
        {
            aud = "https://storage.azure.com",
            iss = $"https://sts.windows.net/{Tenant}/",
            tid = Tenant,
            oid = "22222222-2222-2222-2222-222222222222",
            iat = now.ToUnixTimeSeconds(),
            nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
            exp = until.ToUnixTimeSeconds(),
        };
        return new($"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}.bm9uZQ", until);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
