using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

/// <summary>Tests at a sign-in of their own, with one browser before it; each begins where nobody has signed in yet.</summary>
public abstract class HostedSignIn : IAsyncLifetime
{
    private protected SignInHost Host { get; private set; } = null!;

    private protected Browser Browser { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Host = await SignInHost.StartAsync();
        Browser = Host.Open();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Browser.Dispose();
        await Host.DisposeAsync();
    }
}
