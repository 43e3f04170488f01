using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>
/// No scheme sees every request: the issuer's endpoints call theirs themselves.
/// OpenIddict would otherwise examine each of the office's requests, thousands a second.
/// </summary>
internal sealed class ExplicitSchemes(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        Task.FromResult<IEnumerable<AuthenticationScheme>>([]);
}
