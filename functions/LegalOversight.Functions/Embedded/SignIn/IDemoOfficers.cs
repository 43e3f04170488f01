namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The officers that the demo brings. Registered only when the demo is loaded.</summary>
public interface IDemoOfficers
{
    /// <summary>The one password of all demo officers, shown on the sign-in page.</summary>
    string Password { get; }

    /// <summary>All of them in the order to show, labels in <paramref name="language"/> ("zh-CN" or "en").</summary>
    IReadOnlyList<DemoOfficer> In(string language);
}
