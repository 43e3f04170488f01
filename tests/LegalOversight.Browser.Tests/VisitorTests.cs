using Xunit;

namespace LegalOversight.Browser.Tests;

/// <summary>Tests by people at a browser; each test ends by asking whether anything went wrong behind their pages.</summary>
[Collection(OnePlatform.Name)]
public abstract class VisitorTests(RunningPlatform platform) : IAsyncLifetime
{
    private protected const string Hohhot = "150100-001.filing-officer";
    private protected const string Region = "150000-900";

    private protected RunningPlatform Platform => platform;

    private readonly List<Visitor> visitors = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var visitor in visitors)
        {
            if (failed)
            {
                TestContext.Current.TestOutputHelper?.WriteLine(await visitor.SeenAsync());
            }

            await visitor.Page.Context.CloseAsync();
        }

        Assert.All(visitors, visitor => visitor.IsCalm());
    }

    private protected async Task<Visitor> VisitAsync(int width = 1280, string locale = Visitor.Chinese)
    {
        var visitor = await platform.OpenAsync(width, locale);
        visitors.Add(visitor);
        return visitor;
    }

    private protected async Task<Visitor> SignInAsync(string officer, int width = 1280, string language = Visitor.Chinese) =>
        await (await VisitAsync(width)).SignInAsync(officer, language);
}
