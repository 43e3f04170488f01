namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What the sign-in page shows: where to go on, what was typed, and what was wrong with which field.</summary>
internal sealed record SignInForm(string ReturnUrl, string Officer, string Place, string? Error = null, string? Field = null)
{
    /// <summary>Only the issuer's own authorize endpoint, by its path, is returned to; anything else becomes the portal.</summary>
    public static string Checked(string? returnUrl) =>
        returnUrl?.StartsWith(LocalIssuer.Authorize + "?", StringComparison.Ordinal) == true && !returnUrl.Any(char.IsControl)
            ? returnUrl
            : "/" + LocalIssuer.AfterLogout;

    public static SignInForm Of(HttpRequest request) => new(
        Checked(request.Query["returnUrl"]), request.Query["officer"].ToString(), request.Query["place"].ToString().Trim());

    public static SignInForm Of(IFormCollection form) => new(
        Checked(form["returnUrl"]), form["officer"].ToString().Trim(), form["place"].ToString().Trim());
}
