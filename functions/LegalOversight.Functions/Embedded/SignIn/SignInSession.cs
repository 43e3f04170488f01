using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The cookie <c>lo-signin</c>: who signed in at this browser, for ten hours at most and until the password changes.</summary>
internal sealed record SignInSession(string Officer, bool MustChange, DateTimeOffset Since)
{
    public const string Scheme = "lo-signin";
    private const string Stamp = "stamp";
    private const string SignedInAt = "at";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Scheme;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = false;
    }

    public static Task BeginAsync(HttpContext http, string officer, SignInOutcome.Accepted accepted, TimeProvider clock)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new Claim("sub", officer));
        identity.AddClaim(new Claim(Stamp, accepted.Stamp));
        identity.AddClaim(new Claim(SignedInAt, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The session of this browser, or null when there is none or the password has changed since.</summary>
    public static async Task<SignInSession?> OfAsync(HttpContext http, CredentialStore credentials)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal;
        return principal?.FindFirstValue("sub") is { } officer
            && credentials.Current(officer) is { } current
            && current.Stamp == principal.FindFirstValue(Stamp)
                ? new SignInSession(officer, current.MustChange, DateTimeOffset.FromUnixTimeSeconds(
                    long.Parse(principal.FindFirstValue(SignedInAt)!, CultureInfo.InvariantCulture)))
                : null;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
