using LegalOversight.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LegalOversight.Functions.Tests.Http;

/// <summary>One source says which headers protect the readers of both sites, on one machine and on Azure.</summary>
public sealed class SecurityHeadersTests
{
    private static readonly Uri Files = new("https://stfiles.blob.core.windows.net/uploads/");
    private static readonly Uri Authority = new("https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0");

    [Fact]
    public async Task Every_answer_carries_them_whatever_becomes_of_the_request()
    {
        foreach (RequestDelegate request in (RequestDelegate[])[Answer, Refuse, Fail])
        {
            var context = Context("https");

            await Guard.Answer(context, request);

            Assert.All(SecurityHeaders.Source().Keys, name => Assert.NotEmpty(Assert.Single(context.Response.Headers[name])!));
        }
    }

    [Fact]
    public void The_pages_may_speak_with_the_store_of_files_and_the_issuer_of_tokens_and_nobody_else()
    {
        Assert.Contains(
            "connect-src 'self' https://stfiles.blob.core.windows.net https://login.microsoftonline.com;",
            Policy(SecurityHeaders.For(Files, Authority)),
            StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", Policy(SecurityHeaders.For(null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_site_frames_the_pages_and_no_script_of_another_origin_runs()
    {
        var policy = Policy(SecurityHeaders.For(Files, Authority));

        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("{", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public void Only_an_answer_over_https_binds_the_browser_to_https(string scheme, bool bound)
    {
        var context = Context(scheme);

        SecurityHeaders.For(null, null).PutOn(context.Response);

        Assert.Equal(bound, context.Response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    private static string Policy(SecurityHeaders headers)
    {
        var context = new DefaultHttpContext();
        headers.PutOn(context.Response);
        return context.Response.Headers.ContentSecurityPolicy.ToString();
    }

    private static DefaultHttpContext Context(string scheme) => new()
    {
        RequestServices = new ServiceCollection().AddLogging().AddSingleton(SecurityHeaders.For(Files, Authority)).BuildServiceProvider(),
        Request = { Scheme = scheme, Path = "/api/public/search" },
    };

    private static Task Answer(HttpContext context) => context.Response.WriteAsync("answered");

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Fail(HttpContext context) => throw new InvalidOperationException("failed");
}
