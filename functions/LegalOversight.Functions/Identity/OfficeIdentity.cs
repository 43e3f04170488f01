using LegalOversight.Functions.Http.Office;
using LegalOversight.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Identity;

/// <summary>How the office's API knows who is calling.</summary>
internal static class OfficeIdentity
{
    /// <summary>The authentication scheme, and the authorization policy that demands it.</summary>
    public const string Policy = "office";

    /// <summary>
    /// Adds the scheme and the policy <see cref="Policy"/>. With <c>Identity:Authority</c> set, that issuer's tokens
    /// are accepted; otherwise the local issuer's, for which the local sign-in must be added too.
    /// </summary>
    public static WebApplicationBuilder AddOfficeTokens(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<IdentitySettings>().BindConfiguration(IdentitySettings.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<IdentitySettings>>().Value;
            var trust = settings.Authority is null
                ? TokenTrust.Local(provider.GetRequiredService<SigningKeys>(), settings)
                : TokenTrust.Outside(settings);
            return new OfficeTokenValidator(trust, provider.GetRequiredService<TimeProvider>());
        });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OfficeTokens>(Policy, null);
        services.AddOfficers(TokenHolders.Officers);
        return builder;
    }

    /// <summary>Adds the policy, and how the register is asked for the holder of a token.</summary>
    public static void AddOfficers(this IServiceCollection services, TokenHolders holders)
    {
        // A key that appears at an outside issuer is fetched before its first token is judged, not behind its back.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        services.AddSingleton(holders);
        services.AddSingleton<OfficerLookup>();
        services.AddAuthorizationBuilder().AddPolicy(
            Policy, policy => policy.AddAuthenticationSchemes(Policy).RequireAuthenticatedUser());
    }

    /// <summary>Maps GET /api/office/settings, which anyone may read.</summary>
    public static IEndpointRouteBuilder MapOfficeSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/office/settings", OfficeSettings.Of).AllowAnonymous();
        return routes;
    }
}
