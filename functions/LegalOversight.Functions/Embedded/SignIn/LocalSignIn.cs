using LegalOversight.Functions.Identity;
using LegalOversight.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>Sign-in on one machine, without any other identity provider.</summary>
public static class LocalSignIn
{
    /// <summary>
    /// Adds the local issuer, its credentials and its keys, all kept in <c>identity/</c> under <paramref name="dataDirectory"/>
    /// (the directory is made at once, its files when first used). Optional and found when registered: <see cref="IDemoOfficers"/>, <see cref="IOfficerNames"/>.
    /// </summary>
    public static WebApplicationBuilder AddLocalSignIn(this WebApplicationBuilder builder, string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "identity");
        var services = builder.Services;
        services.AddOptions<IdentitySettings>().BindConfiguration(IdentitySettings.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => SigningKeys.Open(directory));
        services.AddSingleton(provider => CredentialStore.Open(
            Path.Combine(directory, "credentials.db"),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<PasswordHasherOptions>>()));

        services.AddDataProtection().SetApplicationName("LegalOversight")
            .PersistKeysToFileSystem(PrivateDirectory.Create(Path.Combine(directory, "cookies")));
        // It warns at each start that these keys rest unencrypted; the directory is the owner's alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "lo-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        services.AddAuthentication().AddCookie(SignInSession.Scheme, SignInSession.Configure);
        services.Replace(ServiceDescriptor.Singleton<IAuthenticationSchemeProvider, ExplicitSchemes>());
        LocalIssuer.Register(services);
        return builder;
    }

    /// <summary>Maps /connect/*, the discovery documents and /signin.</summary>
    public static IEndpointRouteBuilder MapLocalSignIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        ConnectEndpoints.Map(group);
        SignInEndpoints.Map(group);
        return routes;
    }
}
