using System.Net;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What the issuer asks of a request and of the register about an officer.</summary>
internal static class SignInRequests
{
    /// <summary>True over TLS, or over plain http when the browser addresses its own machine.</summary>
    public static bool IsPrivate(this HttpContext http) =>
        http.Request.IsHttps
        || http.Request.Host.Host is "localhost"
        || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>The officer's name in the register, null when it does not hold the officer; the id itself where no register is wired.</summary>
    public static async ValueTask<string?> NameOfAsync(this HttpContext http, string officer) =>
        http.RequestServices.GetService<IOfficerNames>() is { } names ? await names.NameOfAsync(officer, http.RequestAborted) : officer;

    public static async ValueTask<bool> IsRegisteredAsync(this HttpContext http, string officer) => await http.NameOfAsync(officer) is not null;
}
