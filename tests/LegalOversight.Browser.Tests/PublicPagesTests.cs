using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class PublicPagesTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly string[] Pages =
    [
        "/", "/documents", "/documents?q=管理&status=revoked", "/documents?q=量子纠缠飞船", "/suggest", "/follow",
        "/calculator", "/calculator?start=2026-09-24&n=60&unit=calendar-day", "/about", "/no-such-page",
    ];

    [Theory]
    [InlineData(Visitor.Chinese)]
    [InlineData(Visitor.English)]
    public async Task Every_public_page_fits_a_telephone(string language)
    {
        var citizen = await VisitAsync(390);
        foreach (var page in Pages)
        {
            await citizen.GoAsync($"{page}{(page.Contains('?') ? '&' : '?')}lang={language}");
            await Expect(citizen.Page.Locator("main h1").First).ToBeAttachedAsync();
            await citizen.FitsAsync();
        }

        await citizen.OpenFirstAsync("/documents?status=in-force");
        await citizen.FitsAsync();
        await citizen.GoAsync(citizen.Page.Url.Replace("/documents/", "/suggest/", StringComparison.Ordinal) + "?step=reasons");
        await citizen.FitsAsync();
    }

    [Fact]
    public async Task Every_list_of_the_home_page_opens_what_it_counts()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/");
        var figure = citizen.Page.Locator(".figures li a").First;
        var count = await figure.Locator("strong").InnerTextAsync();
        await figure.ClickAsync();
        await Expect(citizen.Page.Locator(".results .bar [role=status]")).ToHaveTextAsync($"共 {count} 件");
    }
}
