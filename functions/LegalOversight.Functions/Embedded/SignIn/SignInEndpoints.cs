using Microsoft.AspNetCore.Antiforgery;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The pages on which an officer signs in and changes a password.</summary>
internal static class SignInEndpoints
{
    public const string ChangePath = "/signin/password";
    private const string Path = "/signin";

    // Hashing is slow by design; sign-ins may take one core and leave the others to the work.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Path).AddEndpointFilter(GuardAsync);
        pages.MapGet("", Show);
        pages.MapPost("", SignInAsync);
        pages.MapGet("/password", ShowChangeAsync);
        pages.MapPost("/password", ChangeAsync);
    }

    public static string To(string returnUrl, string? language) => Link(new SignInForm(returnUrl, "", ""), language ?? "");

    public static string ToChange(string returnUrl, string? language) => Link(new SignInForm(returnUrl, "", ""), language ?? "", ChangePath);

    public static string Link(SignInForm form, string language, string path = Path) => path + QueryString.Create(
        new (string Key, string Value)[] { ("officer", form.Officer), ("place", form.Place), ("returnUrl", form.ReturnUrl), ("lang", language) }
            .Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = SignInStyle.ContentSecurityPolicy;
        headers.CacheControl = "no-cache, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return http.IsPrivate()
            ? await next(context)
            : Page(SignInPage.Refused(SignInTexts.Of(http.Request), SignInTexts.Of(http.Request).PlainHttp), StatusCodes.Status403Forbidden);
    }

    private static IResult Show(HttpContext http, IAntiforgery antiforgery) =>
        SignInPageOf(http, antiforgery, SignInTexts.Of(http.Request), SignInForm.Of(http.Request), StatusCodes.Status200OK);

    private static async Task<IResult> SignInAsync(HttpContext http, IAntiforgery antiforgery, CredentialStore credentials, TimeProvider clock)
    {
        var fields = await FieldsAsync(http.Request);
        var text = SignInTexts.Of(http.Request, fields["lang"]);
        var form = SignInForm.Of(fields);
        var password = fields["password"].ToString();
        IResult Again(string error, string? field, int status) =>
            SignInPageOf(http, antiforgery, text, form with { Error = error, Field = field }, status);

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Again(text.FormExpired, null, StatusCodes.Status400BadRequest);
        }

        if (form.Officer.Length == 0)
        {
            return Again(text.NameMissing, "officer", StatusCodes.Status400BadRequest);
        }

        if (password.Length == 0)
        {
            return Again(text.PasswordMissing, "password", StatusCodes.Status400BadRequest);
        }

        switch (await TryAsync(credentials, form.Officer, password, http.RequestAborted))
        {
            case SignInOutcome.Locked { Until: var until }:
                return Again(text.LockedUntil(until), "officer", StatusCodes.Status429TooManyRequests);
            case SignInOutcome.Accepted accepted:
                if (!await http.IsRegisteredAsync(form.Officer))
                {
                    return Again(text.Unregistered, "officer", StatusCodes.Status403Forbidden);
                }

                await SignInSession.BeginAsync(http, form.Officer, accepted, clock);
                return Results.Redirect(accepted.MustChange ? ToChange(form.ReturnUrl, text.Language) : form.ReturnUrl);
            default:
                return Again(text.Wrong, "password", StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ShowChangeAsync(HttpContext http, IAntiforgery antiforgery, CredentialStore credentials)
    {
        var form = SignInForm.Of(http.Request);
        return await SignInSession.OfAsync(http, credentials) is { } session
            ? ChangePageOf(http, antiforgery, SignInTexts.Of(http.Request), form with { Officer = session.Officer }, session.MustChange, StatusCodes.Status200OK)
            : Results.Redirect(To(form.ReturnUrl, null));
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, IAntiforgery antiforgery, CredentialStore credentials, TimeProvider clock)
    {
        var fields = await FieldsAsync(http.Request);
        var form = SignInForm.Of(fields);
        if (await SignInSession.OfAsync(http, credentials) is not { } session)
        {
            return Results.Redirect(To(form.ReturnUrl, null));
        }

        var text = SignInTexts.Of(http.Request, fields["lang"]);
        var (old, chosen) = (fields["old"].ToString(), fields["new"].ToString());
        IResult Again(string error, string? field, int status = StatusCodes.Status400BadRequest) => ChangePageOf(
            http, antiforgery, text, form with { Officer = session.Officer, Error = error, Field = field }, session.MustChange, status);

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Again(text.FormExpired, null);
        }

        if (!PasswordRule.Allows(session.Officer, chosen))
        {
            return Again(text.NotAllowed, "new");
        }

        if (chosen == old)
        {
            return Again(text.NotChanged, "new");
        }

        if (chosen != fields["again"].ToString())
        {
            return Again(text.NotAlike, "again");
        }

        switch (await TryAsync(credentials, session.Officer, old, http.RequestAborted))
        {
            case SignInOutcome.Locked { Until: var until }:
                return Again(text.LockedUntil(until), "old", StatusCodes.Status429TooManyRequests);
            case SignInOutcome.Accepted:
                credentials.Set(session.Officer, chosen, mustChange: false);
                await SignInSession.BeginAsync(http, session.Officer, credentials.Current(session.Officer)!, clock);
                return Results.Redirect(form.ReturnUrl);
            default:
                return Again(text.Wrong, "old");
        }
    }

    private static async Task<IFormCollection> FieldsAsync(HttpRequest request) =>
        request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;

    private static async Task<SignInOutcome> TryAsync(CredentialStore credentials, string officer, string password, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            return credentials.Try(officer, password);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static IResult SignInPageOf(HttpContext http, IAntiforgery antiforgery, SignInTexts text, SignInForm form, int status) =>
        Page(SignInPage.SignIn(text, form, antiforgery.GetAndStoreTokens(http), http.RequestServices.GetService<IDemoOfficers>()), status);

    private static IResult ChangePageOf(HttpContext http, IAntiforgery antiforgery, SignInTexts text, SignInForm form, bool required, int status) =>
        Page(SignInPage.Change(text, form, antiforgery.GetAndStoreTokens(http), required), status);

    private static IResult Page(string html, int status) => Results.Content(html, "text/html; charset=utf-8", statusCode: status);
}
