using Microsoft.Playwright;
using Xunit;

namespace LegalOversight.Browser.Tests;

/// <summary>What citizens do at the public pages.</summary>
internal static class CitizenDesk
{
    private const int Stops = 60;

    /// <summary>Opens the first document of a list.</summary>
    public static async Task OpenFirstAsync(this Visitor citizen, string list)
    {
        await citizen.GoAsync(list);
        await citizen.Page.Locator(".results ol h2 a").First.ClickAsync();
        await citizen.Page.Locator("article.paper h1").WaitForAsync();
    }

    /// <summary>Presses Tab until the focus is on an element.</summary>
    public static async Task TabToAsync(this Visitor citizen, ILocator element)
    {
        for (var stop = 0; stop < Stops; stop++)
        {
            if (await element.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await citizen.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Stops} presses of Tab do not reach {element}.");
    }
}
