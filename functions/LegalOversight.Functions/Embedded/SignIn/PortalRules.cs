using LegalOversight.Functions.Identity;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What the portal may ask of the issuer, and no other client anything.</summary>
internal sealed class PortalRules(IOptions<IdentitySettings> settings, UsedCodes codes) :
    IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
    IOpenIddictServerHandler<ValidateTokenRequestContext>,
    IOpenIddictServerHandler<ValidateEndSessionRequestContext>,
    IOpenIddictServerHandler<HandleTokenRequestContext>
{
    /// <summary>Names one code; it has no destination, so it stays inside the code.</summary>
    public const string CodeClaim = "lo_code";

    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != settings.Value.ClientId)
        {
            context.Reject(Errors.InvalidClient, "The client is unknown.");
        }
        else if (context.RedirectUri != At(context, LocalIssuer.Callback))
        {
            context.Reject(Errors.InvalidRequest, "The redirect URI is not the portal's of this origin.");
        }
        else if (context.Request.GetScopes().Except(LocalIssuer.Scopes).Any())
        {
            context.Reject(Errors.InvalidScope, "A scope asked for does not exist.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (context.ClientId != settings.Value.ClientId || context.ClientSecret is { Length: > 0 })
        {
            context.Reject(Errors.InvalidClient, "The client is unknown, or sent a secret that a public client cannot have.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } target && target != At(context, LocalIssuer.AfterLogout))
        {
            context.Reject(Errors.InvalidRequest, "The post-logout redirect URI is not the portal's of this origin.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (context.AuthorizationCodePrincipal?.GetClaim(CodeClaim) is not { } code || !codes.Use(code))
        {
            context.Reject(Errors.InvalidGrant, "The authorization code was used before.");
        }

        return ValueTask.CompletedTask;
    }

    private static string At(BaseContext context, string path) =>
        new Uri(context.Options.Issuer ?? context.BaseUri!, path).AbsoluteUri;
}
