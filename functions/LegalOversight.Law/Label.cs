namespace LegalOversight.Law;

/// <summary>A text shown to people, in both languages of the platform.</summary>
/// <param name="Zh">The text in Chinese (zh-CN), which is the one that counts.</param>
/// <param name="En">The text in English.</param>
public sealed record Label(string Zh, string En)
{
    /// <summary>A text that stands the same in both languages, such as the number of a regulation.</summary>
    public static Label Citation(string text) => new(text, text);

    /// <summary>English when <paramref name="language"/> starts with "en", Chinese otherwise.</summary>
    public string In(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;
}
