using Microsoft.Playwright;

namespace LegalOversight.Browser.Tests;

/// <summary>What officers do at the portal's pages.</summary>
internal static class OfficeDesk
{
    private const int Looks = 200;

    public static Task AttachAsync(this Visitor officer, string material, FilePayload paper) =>
        officer.Slot(material).Locator("input[type=file]").SetInputFilesAsync(paper);

    public static ILocator Slot(this Visitor officer, string material) => officer.Page.Locator($"[data-material={material}]");

    public static Task FillAsync(this Visitor officer, string field, string text) => officer.Page.Locator($"#{field}").FillAsync(text);

    public static async Task FillDayAsync(this Visitor officer, string field, DateOnly day)
    {
        await officer.FillAsync(field, NewPaper.Day(day));
        await officer.Page.Locator($"#{field}").PressAsync("Enter");
    }

    public static Task ChooseAsync(this Visitor officer, string field, string label) =>
        officer.Page.Locator($"#{field}").GetByRole(AriaRole.Radio, new() { Name = label, Exact = true }).CheckAsync();

    /// <summary>Takes the open step, and agrees where the page asks once more.</summary>
    public static async Task TakeAsync(this Visitor officer, string step, bool isGrave = false)
    {
        await officer.Page.Locator(".step-form .submit").GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        if (isGrave)
        {
            await officer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        }

        await officer.SeesAsync($"“{step}”已记入卷宗");
    }

    /// <summary>Opens a case from the worklist by its one action, as soon as the list shows it.</summary>
    public static async Task OpenFromWorklistAsync(this Visitor officer, string title)
    {
        var row = officer.Page.Locator("table.cases tbody tr").Filter(new() { HasText = title });
        await officer.LookUntilAsync("/office/", row);
        await row.Locator("a.act").ClickAsync();
        await officer.Page.Locator(".step-form").First.WaitForAsync();
    }

    /// <summary>Opens an address again until something is there: lists follow the log at a small distance.</summary>
    public static async Task LookUntilAsync(this Visitor visitor, string address, ILocator there)
    {
        for (var look = 0; look < Looks; look++)
        {
            await visitor.GoAsync(address);
            if (await there.CountAsync() > 0)
            {
                return;
            }
        }

        await Assertions.Expect(there).Not.ToHaveCountAsync(0);
    }
}
