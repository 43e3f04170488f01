using System.Net;
using LegalOversight.Functions.Embedded.SignIn;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class PasswordTests : HostedSignIn
{
    [Theory]
    [InlineData(SignInHost.Officer)]
    [InlineData("nobody")]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike_and_say_what_to_do(string officer)
    {
        var answer = await Browser.SignInAsync(officer, "wrong-2017");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("登录名或密码不正确。请核对后重新输入", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("lo-signin", string.Join(";", answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignInHost.Officer)]
    [InlineData("nobody")]
    public async Task Five_failures_lock_the_name_for_fifteen_minutes_even_for_the_right_password(string officer)
    {
        for (var failure = 1; failure < CredentialStore.FailuresAllowed; failure++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Browser.SignInAsync(officer, "wrong-2017")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Browser.SignInAsync(officer, "wrong-2017")).StatusCode);
        Host.Clock.Advance(CredentialStore.LockOut - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Browser.SignInAsync(officer, SignInHost.Password)).StatusCode);
        Host.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Browser.SignInAsync(officer, SignInHost.Password)).StatusCode);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        for (var failure = 1; failure < CredentialStore.FailuresAllowed; failure++)
        {
            await Browser.SignInAsync(SignInHost.Officer, "wrong-2017");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Browser.SignInAsync(SignInHost.Officer, "wrong-2017")).StatusCode);
    }

    [Fact]
    public async Task A_password_set_by_an_administrator_is_changed_before_anything_else()
    {
        Host.Credentials.Set(SignInHost.Officer, "given-2017", mustChange: true);
        var page = (await Browser.AuthorizeAsync()).Headers.Location!.OriginalString;
        var change = (await Browser.SignInAsync(SignInHost.Officer, "given-2017", page)).Headers.Location!.OriginalString;
        Assert.StartsWith("/signin/password?", change, StringComparison.Ordinal);
        Assert.StartsWith("/signin/password?", (await Browser.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);

        var fields = Browser.Hidden(await (await Browser.GetAsync(change)).TextAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(fields, "given-2017", "short1", "short1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(fields, "given-2017", "given-2017", "given-2017")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(fields, "given-2017", "chosen-2017", "chosen-2018")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(fields, "another-2017", "chosen-2017", "chosen-2017")).StatusCode);
        var on = (await ChangeAsync(fields, "given-2017", "chosen-2017", "chosen-2017")).Headers.Location!.OriginalString;

        Assert.Contains("code=", (await Browser.GetAsync(on)).Headers.Location!.Query, StringComparison.Ordinal);
        Assert.IsType<SignInOutcome.Accepted>(Host.Credentials.Try(SignInHost.Officer, "chosen-2017"));
        Assert.IsType<SignInOutcome.Wrong>(Host.Credentials.Try(SignInHost.Officer, "given-2017"));
    }

    [Fact]
    public async Task A_reset_password_ends_the_sessions_begun_before()
    {
        await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);
        Host.Credentials.Set(SignInHost.Officer, "another-2017", mustChange: false);

        Assert.StartsWith("/signin?", (await Browser.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_struck_from_the_register_is_not_signed_in()
    {
        var answer = await Browser.SignInAsync(SignInHost.Struck, SignInHost.Password);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("登记簿中没有该人员", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_password_is_not_set() =>
        Assert.Throws<ArgumentException>(() => Host.Credentials.Set("a", "onlyletters", mustChange: false));

    [Fact]
    public void Seeding_the_demo_again_leaves_changed_passwords_alone()
    {
        Host.Credentials.Set(InventedDemo.Reviewer, "changed-2017", mustChange: false);

        Assert.Equal(1, Host.Credentials.Seed([InventedDemo.Reviewer, "new"], "demo-2017"));
        Assert.IsType<SignInOutcome.Accepted>(Host.Credentials.Try(InventedDemo.Reviewer, "changed-2017"));
        Assert.IsType<SignInOutcome.Accepted>(Host.Credentials.Try("new", "demo-2017"));
    }

    [Fact]
    public void Guesses_made_at_once_count_each()
    {
        Parallel.For(0, 20, _ => Host.Credentials.Try(SignInHost.Officer, "wrong-2017"));

        Assert.IsType<SignInOutcome.Locked>(Host.Credentials.Try(SignInHost.Officer, SignInHost.Password));
    }

    [Fact]
    public async Task Passwords_and_keys_are_readable_by_their_owner_only()
    {
        Assert.True((await Browser.GetAsync("/.well-known/jwks")).IsSuccessStatusCode);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in new[] { "credentials.db", "signing-key.pem" })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Host.Directory, "identity", file)));
        }
    }

    private Task<HttpResponseMessage> ChangeAsync(Dictionary<string, string> hidden, string old, string chosen, string again) =>
        Browser.PostAsync("/signin/password", new(hidden) { ["old"] = old, ["new"] = chosen, ["again"] = again });
}
