using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace LegalOversight.Browser.Tests;

/// <summary>One person at one browser window; what goes wrong behind the page is written down.</summary>
internal sealed class Visitor
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    private readonly RunningPlatform platform;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly HashSet<int> expected = [];

    public Visitor(RunningPlatform platform, IPage page)
    {
        this.platform = platform;
        Page = page;
        page.PageError += (_, error) => faults.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) => Note(message);
        page.Response += (_, response) => Note(response);
    }

    public IPage Page { get; }

    /// <summary>An answer that this person provokes.</summary>
    public void Expect(int status)
    {
        lock (expected)
        {
            expected.Add(status);
        }
    }

    /// <summary>Signs an officer in who has chosen a language before; null for one who has not.</summary>
    public async Task<Visitor> SignInAsync(string officer, string? language = Chinese)
    {
        if (language is not null)
        {
            await Page.AddInitScriptAsync($"if (!localStorage.getItem('office.language')) localStorage.setItem('office.language', '{language}')");
        }

        // The portal leaves for the sign-in page by itself, at once or later: neither is waited for but the form.
        await Page.GotoAsync("/office/", new() { WaitUntil = WaitUntilState.Commit });
        await Page.Locator("#officer").FillAsync(officer);
        await Page.Locator("#password").FillAsync(platform.Password);
        await Page.Locator("#password").PressAsync("Enter");
        await Page.Locator(".shell").WaitForAsync();
        return this;
    }

    /// <summary>Opens an address and waits until its page is headed and shows what it asked the server for.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(Page.Locator("main h1")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator("[aria-busy=true], .skeleton, .ant-spin")).ToHaveCountAsync(0);
    }

    public ILocator Named(AriaRole role, string name, bool exact = true) => Page.GetByRole(role, new() { Name = name, Exact = exact });

    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    public async Task FitsAsync()
    {
        var sideways = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(sideways <= 0, $"{Page.Url} is {sideways} px wider than its window.");
    }

    /// <summary>Where this person is and what the page says, for the report of a test that failed.</summary>
    public async Task<string> SeenAsync() => $"{Page.Url}\n{string.Join('\n', faults)}\n{await Page.Locator("body").InnerTextAsync()}";

    public void IsCalm() => Assert.Empty(faults);

    private bool IsExpected(int status)
    {
        lock (expected)
        {
            return expected.Contains(status);
        }
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && !IsExpected(response.Status))
        {
            faults.Enqueue($"{Page.Url}: {response.Status} {response.Request.Method} {response.Url}");
        }
    }

    // Chromium repeats every refused answer in the console; the answers themselves are judged above.
    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            faults.Enqueue($"{Page.Url}: {message.Text}");
        }
    }
}
