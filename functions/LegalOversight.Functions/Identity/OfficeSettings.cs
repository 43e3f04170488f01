using LegalOversight.Functions.Embedded.SignIn;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Identity;

/// <summary>What the portal must know to sign an officer in.</summary>
internal sealed record OfficeSettings(string Authority, string ClientId, string Scope, bool Demo)
{
    public static OfficeSettings Of(HttpRequest request, IOptions<IdentitySettings> options, IServiceProvider services)
    {
        var settings = options.Value;
        var authority = (settings.Authority ?? settings.Issuer)?.AbsoluteUri ?? TokenTrust.OriginOf(request);
        return new OfficeSettings(
            authority.TrimEnd('/'), settings.ClientId, settings.Scope, services.GetService<IDemoOfficers>() is not null);
    }
}
