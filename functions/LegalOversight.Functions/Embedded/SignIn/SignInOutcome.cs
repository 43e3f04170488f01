namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What came of one attempt to sign in: accepted, wrong, or locked.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Name and password are right. <paramref name="Stamp"/> changes whenever the password does.</summary>
    public sealed record Accepted(string Stamp, bool MustChange) : SignInOutcome;

    /// <summary>No such name, or another password; the two are not told apart.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many failures; nothing is checked before <paramref name="Until"/>.</summary>
    public sealed record Locked(DateTimeOffset Until) : SignInOutcome;
}
