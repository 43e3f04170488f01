namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>What a password must be: ten characters or more, letters and digits, without the sign-in name.</summary>
public static class PasswordRule
{
    /// <summary>The least number of characters.</summary>
    public const int LeastLength = 10;

    /// <summary>The greatest number of characters; longer input is refused before it is hashed.</summary>
    public const int GreatestLength = 128;

    public static bool Allows(string officer, string password) =>
        password.Length is >= LeastLength and <= GreatestLength
        && password.Any(char.IsLetter)
        && password.Any(char.IsDigit)
        && !password.Contains(officer, StringComparison.OrdinalIgnoreCase);
}
