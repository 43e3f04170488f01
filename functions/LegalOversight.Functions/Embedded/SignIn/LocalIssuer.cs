using System.Security.Cryptography;
using LegalOversight.Functions.Identity;
using LegalOversight.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The local OpenID Connect issuer: OpenIddict without a database, for the one client that is the portal.</summary>
internal static class LocalIssuer
{
    public const string Authorize = "/connect/authorize";
    public const string Token = "/connect/token";
    public const string Logout = "/connect/logout";
    public const string Callback = "office/callback";
    public const string AfterLogout = "office/";
    public const string OfficeScope = "office";
    public static readonly string[] Scopes = ["openid", "profile", OfficeScope];

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<UsedCodes>();
        services.AddSingleton<PortalRules>();
        services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris(Authorize).SetTokenEndpointUris(Token).SetEndSessionEndpointUris(Logout);
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes);
            server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
            server.DisableAccessTokenEncryption().AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
            server.SetAccessTokenLifetime(TimeSpan.FromMinutes(60)).SetAuthorizationCodeLifetime(UsedCodes.CodeLifetime);
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<PortalRules>());
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<PortalRules>());
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<PortalRules>());
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseSingletonHandler<PortalRules>());
            server.UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough()
                .DisableTransportSecurityRequirement();
        });
        services.AddOptions<OpenIddictServerOptions>().Configure<SigningKeys, IOptions<IdentitySettings>>((server, keys, settings) =>
        {
            server.Issuer = settings.Value.Issuer;
            server.SigningCredentials.Add(new SigningCredentials(
                new ECDsaSecurityKey(keys.Key) { KeyId = keys.KeyId }, SecurityAlgorithms.EcdsaSha256));
        });
    }

    /// <summary>Lets OpenIddict answer; false when the request is valid and ours to answer.</summary>
    public static async Task<bool> AnswersAsync(HttpContext http)
    {
        var handlers = http.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>();
        var handler = await handlers.GetHandlerAsync(http, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return await ((IAuthenticationRequestHandler)handler!).HandleRequestAsync();
    }
}
