namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What the register of institutions tells the local issuer about an officer.</summary>
public interface IOfficerNames
{
    /// <summary>The officer's name, or null when the register does not hold the officer: then no sign-in.</summary>
    ValueTask<string?> NameOfAsync(string officer, CancellationToken cancellation);
}
