namespace LegalOversight.Platform.Files;

// An address of a kept file; checked before it becomes a path.
internal static class Sha256Digits
{
    public static string? Normal(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
