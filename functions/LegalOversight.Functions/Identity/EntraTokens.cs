using LegalOversight.Functions.Http;
using LegalOversight.Law;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Identity;

/// <summary>On Azure the office's API knows who is calling by a token of Entra ID.</summary>
internal static class EntraTokens
{
    // Group and role claims make some tokens of Entra ID longer than the local issuer's.
    private const int LongestToken = 16 * 1024;

    private static readonly object Unreachable = new();

    /// <summary>
    /// Adds the scheme and the policy <see cref="OfficeIdentity.Policy"/> for access tokens of one tenant, in place of
    /// <see cref="OfficeIdentity.AddOfficeTokens"/>.
    /// </summary>
    /// <param name="builder">The program.</param>
    /// <param name="settings">Where officers sign in.</param>
    /// <param name="backchannel">What fetches the tenant's metadata and keys; null for the network.</param>
    public static WebApplicationBuilder AddEntraTokens(this WebApplicationBuilder builder, EntraSettings settings, HttpMessageHandler? backchannel = null)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOfficers(TokenHolders.Accounts);
        services.AddOptions<IdentitySettings>().Configure(identity =>
        {
            identity.Authority = new(settings.Authority);
            identity.ClientId = settings.ClientId.ToString("D");
            identity.Audience = settings.Audience;
            identity.Scope = settings.Scope;
            identity.Algorithms = SecurityAlgorithms.RsaSha256;
        });
        services.AddAuthentication().AddMicrosoftIdentityWebApi(
            bearer => Demand(bearer, settings, backchannel),
            entra =>
            {
                entra.Instance = settings.AuthorityHost.AbsoluteUri;
                entra.TenantId = settings.Tenant.ToString("D");
                entra.ClientId = settings.ClientId.ToString("D");
            },
            OfficeIdentity.Policy);
        services.AddOptions<JwtBearerOptions>(OfficeIdentity.Policy)
            .Configure<TimeProvider>((bearer, clock) => bearer.TokenValidationParameters.LifetimeValidator = TokenTrust.LifetimeBy(clock))
            .PostConfigure(bearer => ((BaseConfigurationManager)bearer.ConfigurationManager!).UseLastKnownGoodConfiguration = false);
        return builder;
    }

    private static void Demand(JwtBearerOptions bearer, EntraSettings settings, HttpMessageHandler? backchannel)
    {
        bearer.Authority = settings.Authority;
        bearer.RequireHttpsMetadata = !settings.AuthorityHost.IsLoopback;
        bearer.BackchannelHttpHandler = backchannel;
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.IncludeErrorDetails = false;
        foreach (var handler in bearer.TokenHandlers.OfType<JsonWebTokenHandler>())
        {
            handler.MaximumTokenSizeInBytes = LongestToken;
        }

        var demanded = bearer.TokenValidationParameters;
        demanded.ValidAudience = settings.Audience;
        demanded.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        demanded.ValidateIssuerSigningKey = true;
        demanded.RequireSignedTokens = true;
        demanded.RequireExpirationTime = true;
        demanded.ClockSkew = TokenTrust.ClockSkew;
        demanded.NameClaimType = "name";
        demanded.RoleClaimType = "roles";
        demanded.IssuerValidatorUsingConfiguration = (issuer, _, _, configuration) =>
            configuration is not null && issuer == configuration.Issuer && IsOf(settings.Tenant, issuer)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException { InvalidIssuer = issuer };
        bearer.Events = new()
        {
            OnMessageReceived = FetchMetadataAsync,
            OnTokenValidated = context =>
            {
                var token = context.Principal!;
                var permissions = token.FindFirst("scp")?.Value.Split(' ') ?? [];
                if (!permissions.Contains(EntraSettings.Permission) || TokenHolders.AccountOf(token) is not { } account || account.Tenant != settings.Tenant)
                {
                    context.Fail("The token is not of an officer's account in the tenant.");
                }

                return Task.CompletedTask;
            },
            OnChallenge = context =>
            {
                context.HandleResponse();
                return context.HttpContext.Items.ContainsKey(Unreachable)
                    ? context.HttpContext.Refuse(Errors.DirectoryUnreachable).ExecuteAsync(context.HttpContext)
                    : NotSignedIn.AnswerAsync(context.HttpContext);
            },
        };
    }

    // Without the keys no token can be told from another: that is no fault of the caller, whom a 401 would send to
    // sign in again and again.
    private static async Task FetchMetadataAsync(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return;
        }

        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            context.HttpContext.Items[Unreachable] = true;
            context.Fail("The tenant's metadata cannot be read.");
        }
    }

    private static bool IsOf(Guid tenant, string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.Segments.Length > 1 && address.Segments[1].TrimEnd('/') == tenant.ToString("D");
}
