using System.Globalization;
using System.Security.Claims;
using LegalOversight.Functions.Identity;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The issuer's endpoints: discovery and tokens are OpenIddict's, who signs in and out is ours.</summary>
internal static class ConnectEndpoints
{
    private static readonly string[] GetOrPost = ["GET", "POST"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(LocalIssuer.Authorize, GetOrPost, AuthorizeAsync);
        routes.MapMethods(LocalIssuer.Logout, GetOrPost, (Delegate)LogoutAsync);
        routes.MapMethods(LocalIssuer.Token, GetOrPost, AnswerAsync);
        routes.MapGet("/.well-known/openid-configuration", AnswerAsync);
        routes.MapGet("/.well-known/jwks", AnswerAsync);
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        if (!await LocalIssuer.AnswersAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task<IResult> AuthorizeAsync(
        HttpContext http, CredentialStore credentials, TimeProvider clock, IOptions<IdentitySettings> settings)
    {
        if (await LocalIssuer.AnswersAsync(http))
        {
            return Results.Empty;
        }

        var request = http.GetOpenIddictServerRequest()!;
        var session = await SignInSession.OfAsync(http, credentials);
        var tooOld = request.MaxAge is { } seconds && session?.Since.AddSeconds(seconds) < clock.GetUtcNow();
        if (session is null or { MustChange: true } || tooOld || request.HasPromptValue(PromptValues.Login))
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refuse(Errors.LoginRequired, "Nobody is signed in at this browser.")
                : Results.Redirect(session is { MustChange: true }
                    ? SignInEndpoints.ToChange(Again(request), request.UiLocales)
                    : SignInEndpoints.To(Again(request), request.UiLocales));
        }

        var name = await http.NameOfAsync(session.Officer);
        return name is null
            ? Refuse(Errors.AccessDenied, "The register no longer holds this officer.")
            : Results.SignIn(Principal(request, session, name, settings.Value.Audience), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> LogoutAsync(HttpContext http)
    {
        if (await LocalIssuer.AnswersAsync(http))
        {
            return Results.Empty;
        }

        // Another site may send a browser here; it ends a session only by showing that it knows whose.
        var hint = http.GetOpenIddictServerRequest()!.IdTokenHint;
        if (!string.IsNullOrEmpty(hint) || http.Request.Headers["Sec-Fetch-Site"] != "cross-site")
        {
            await SignInSession.EndAsync(http);
        }

        return Results.SignOut(
            new AuthenticationProperties { RedirectUri = "/" + LocalIssuer.AfterLogout },
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    /// <summary>The same request once more, without the prompt that has then been answered.</summary>
    private static string Again(OpenIddictRequest request) => LocalIssuer.Authorize + QueryString.Create(
        request.GetParameters().Where(parameter => parameter.Key is not (Parameters.Prompt or Parameters.MaxAge))
            .Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value)));

    private static ClaimsPrincipal Principal(OpenIddictRequest request, SignInSession session, string name, string audience)
    {
        var identity = new ClaimsIdentity(SignInSession.Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, session.Officer)
            .SetClaim(Claims.Name, name)
            .SetClaim(Claims.AuthenticationTime, session.Since.ToUnixTimeSeconds())
            .SetClaim(PortalRules.CodeClaim, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture))
            .SetScopes(request.GetScopes());
        if (request.HasScope(LocalIssuer.OfficeScope))
        {
            identity.SetResources(audience);
        }

        identity.SetDestinations(claim => claim.Type switch
        {
            Claims.Name => [Destinations.AccessToken, Destinations.IdentityToken],
            Claims.AuthenticationTime => [Destinations.IdentityToken],
            _ => [],
        });
        return new ClaimsPrincipal(identity);
    }

    private static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
