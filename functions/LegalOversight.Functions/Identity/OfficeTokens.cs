using System.Text.Encodings.Web;
using LegalOversight.Law;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Identity;

/// <summary>
/// Authenticates /api/office by bearer token. Whatever is wrong, the answer is the same 401 (<see cref="Errors.NotSignedIn"/>);
/// which officer the subject is, and with which grants, is the register's to say.
/// </summary>
internal sealed class OfficeTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OfficeTokenValidator validator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";
    private static readonly AuthenticateResult Invalid = AuthenticateResult.Fail("The token is not valid.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return await validator.ValidateAsync(header.AsMemory(Prefix.Length).Trim(), Request) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, OfficeIdentity.Policy))
            : Invalid;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => NotSignedIn.AnswerAsync(Context);
}
