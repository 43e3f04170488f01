using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>Renders the sign-in pages; they need no script.</summary>
internal static class SignInPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string SignIn(SignInTexts text, SignInForm form, AntiforgeryTokenSet token, IDemoOfficers? demo)
    {
        var officers = demo?.In(text.Language) ?? [];
        var demoPassword = form.Error is null && officers.Any(officer => officer.Id == form.Officer) ? demo!.Password : "";
        var body = $"""
            <section aria-labelledby="title">
            <h1 id="title">{E(text.Title)}</h1>
            {Problem(text, form)}
            <form method="post" action="/signin">
            {Hidden(text, form, token)}
            <label for="officer">{E(text.Name)}</label><p class="hint" id="officer-hint">{E(text.NameHint)}</p>
            <input id="officer" name="officer" value="{E(form.Officer)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required aria-describedby="officer-hint"{Mark(form, "officer")}{(form.Officer.Length == 0 ? " autofocus" : "")}>
            <label for="password">{E(text.Password)}</label>
            <input id="password" name="password" type="password" value="{E(demoPassword)}" autocomplete="current-password" maxlength="{PasswordRule.GreatestLength}" required{Mark(form, "password")}{(form.Officer.Length > 0 && demoPassword.Length == 0 ? " autofocus" : "")}>
            <button class="wide"{(demoPassword.Length > 0 ? " autofocus" : "")}>{E(text.SignIn)}</button>
            </form>
            <p class="after">{E(text.Forgotten)}</p>
            </section>
            """;
        return demo is null
            ? Whole(text, SignInEndpoints.Link(form, text.OtherLanguage), text.Title, $"""<div class="one">{body}</div>""")
            : Whole(text, SignInEndpoints.Link(form, text.OtherLanguage), text.Title, $"""<div class="two">{body}{DemoList.Render(text, form, officers, demo.Password)}</div>""");
    }

    public static string Change(SignInTexts text, SignInForm form, AntiforgeryTokenSet token, bool required) => Whole(text, SignInEndpoints.Link(form with { Officer = "" }, text.OtherLanguage, SignInEndpoints.ChangePath), text.ChangeTitle, $"""
        <div class="one">
        <h1>{E(text.ChangeTitle)}</h1>
        {Problem(text, form)}
        {(required ? $"<p>{E(text.ChangeRequired)}</p>" : "")}
        <form method="post" action="{SignInEndpoints.ChangePath}">
        {Hidden(text, form, token)}
        <input type="hidden" name="officer" value="{E(form.Officer)}" autocomplete="username">
        <label for="old">{E(text.OldPassword)}</label>
        <input id="old" name="old" type="password" autocomplete="current-password" maxlength="{PasswordRule.GreatestLength}" required autofocus{Mark(form, "old")}>
        <label for="new">{E(text.NewPassword)}</label><p class="hint" id="new-hint">{E(text.NewPasswordHint)}</p>
        <input id="new" name="new" type="password" autocomplete="new-password" maxlength="{PasswordRule.GreatestLength}" required aria-describedby="new-hint"{Mark(form, "new")}>
        <label for="again">{E(text.Again)}</label>
        <input id="again" name="again" type="password" autocomplete="new-password" maxlength="{PasswordRule.GreatestLength}" required{Mark(form, "again")}>
        <button class="wide">{E(text.Change)}</button>
        </form>
        </div>
        """);

    public static string Refused(SignInTexts text, string why) =>
        Whole(text, SignInEndpoints.Link(new SignInForm("", "", ""), text.OtherLanguage), text.Title, $"""<div class="one"><h1>{E(text.Title)}</h1><p>{E(why)}</p></div>""");

    public static string E(string value) => Encoder.Encode(value);

    private static string Mark(SignInForm form, string field) => form.Field == field ? """ aria-invalid="true" aria-errormessage="problem" """ : "";

    private static string Problem(SignInTexts text, SignInForm form) => form.Error is null ? "" : $"""
        <div class="error" role="alert" id="problem"><p class="what">{E(text.ErrorTitle)}</p><p>{E(form.Error)}</p></div>
        """;

    private static string Hidden(SignInTexts text, SignInForm form, AntiforgeryTokenSet token) => $"""
        <input type="hidden" name="{E(token.FormFieldName)}" value="{E(token.RequestToken!)}">
        <input type="hidden" name="returnUrl" value="{E(form.ReturnUrl)}">
        <input type="hidden" name="place" value="{E(form.Place)}">
        <input type="hidden" name="lang" value="{E(text.Language)}">
        """;

    private static string Whole(SignInTexts text, string otherLanguage, string title, string main) => $"""
        <!doctype html>
        <html lang="{text.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{E(title)} - {E(text.Platform)}</title>
        <link rel="icon" href="data:,">
        <style>{SignInStyle.Css}</style>
        </head>
        <body>
        <header><div class="bar">
        <p class="brand">{E(text.Platform)}</p><span class="tag">{E(text.Tagline)}</span>
        <nav><a href="/">{E(text.Home)}</a><a href="{E(otherLanguage)}" lang="{text.OtherLanguage}" hreflang="{text.OtherLanguage}">{E(text.OtherLanguageName)}</a></nav>
        </div></header>
        <main>{main}</main>
        </body>
        </html>
        """;
}
