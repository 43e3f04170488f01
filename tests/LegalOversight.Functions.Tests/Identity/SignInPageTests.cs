using System.Net;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class SignInPageTests : HostedSignIn
{
    [Fact]
    public async Task It_lists_the_first_place_of_each_level_and_escapes_names()
    {
        var page = await PageAsync("/signin");

        Assert.Contains("officer=150000-900.reviewer", page, StringComparison.Ordinal);
        Assert.Contains("officer=150100-001.filing-officer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("officer=150200-001.filing-officer", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#x27;张&#x27;)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("demo-2017", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_finds_the_officers_of_another_place_and_says_when_there_is_none()
    {
        var found = await PageAsync("/signin?place=" + Uri.EscapeDataString("包头"));
        Assert.Contains("officer=150200-001.filing-officer", found, StringComparison.Ordinal);
        Assert.DoesNotContain("officer=150000-900.reviewer", found, StringComparison.Ordinal);

        Assert.Contains("没有找到“&lt;b&gt;”", await PageAsync("/signin?place=%3Cb%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_demo_officer_fills_name_and_password()
    {
        var page = await PageAsync("/signin?officer=" + InventedDemo.Reviewer);

        Assert.Contains("name=\"officer\" value=\"150000-900.reviewer\"", page, StringComparison.Ordinal);
        Assert.Contains("type=\"password\" value=\"demo-2017\"", page, StringComparison.Ordinal);
        Assert.Contains("type=\"password\" value=\"\"", await PageAsync("/signin?officer=" + SignInHost.Officer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_demo_it_shows_no_officer_and_no_password()
    {
        await using var plain = await SignInHost.StartAsync(demo: false);
        using var visitor = plain.Open();
        var page = await (await visitor.GetAsync("/signin")).TextAsync();

        Assert.DoesNotContain("demo", page[page.IndexOf("<body>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "en-GB,en;q=0.9,zh;q=0.8", "en")]
    [InlineData("", "fr, zh-TW;q=0.9, en;q=0.5", "zh-CN")]
    [InlineData("", "fr", "zh-CN")]
    [InlineData("?lang=en", "zh-CN", "en")]
    [InlineData("?lang=zh-CN", "en", "zh-CN")]
    public async Task It_speaks_the_language_asked_for(string query, string header, string language)
    {
        Browser.Headers.Add("Accept-Language", header);

        Assert.Contains($"<html lang=\"{language}\">", await PageAsync("/signin" + query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_no_script_and_is_framed_by_nobody()
    {
        var answer = await Browser.GetAsync("/signin");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_closed_to_script_and_to_other_sites()
    {
        var answer = await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("lo-signin=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        var answer = await Browser.PostAsync("/signin", new() { ["officer"] = SignInHost.Officer, ["password"] = SignInHost.Password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("登录没有提交", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_is_not_taken() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Browser.PostTextAsync("/signin", "{}")).StatusCode);

    [Fact]
    public async Task A_portal_in_English_is_answered_in_English()
    {
        var request = Browser.Request;
        request["ui_locales"] = "en";
        var page = (await Browser.AuthorizeAsync(request)).Headers.Location!.OriginalString;

        Assert.Contains("<html lang=\"en\">", await PageAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_the_demo_password_is_not_filled_in_again() => Assert.Contains(
        "type=\"password\" value=\"\"",
        await (await Browser.SignInAsync(InventedDemo.Reviewer, "wrong-2017")).TextAsync(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/connect/authorize@elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task It_leads_to_the_portal_and_to_no_other_site(string returnUrl)
    {
        var answer = await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password, "/signin?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal("/office/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Over_plain_http_from_another_machine_it_asks_for_https_and_for_no_password()
    {
        using var visitor = new Browser(Host.Origin, "fazhi.example:5080");
        var answer = await visitor.GetAsync("/signin");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("type=\"password\"", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path) => await (await Browser.GetAsync(path)).TextAsync();
}
