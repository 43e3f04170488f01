namespace LegalOversight.Law;

<<<<<<< HEAD
/// <summary>A text shown to people, in the platform's two languages.</summary>
/// <param name="Zh">The Chinese text; it is the official one.</param>
/// <param name="En">The English text.</param>
public sealed record Label(string Zh, string En)
{
    /// <summary>The text in a language: <see cref="En"/> when the tag starts with "en", else <see cref="Zh"/>.</summary>
    /// <param name="language">A language tag such as <c>zh-CN</c> or <c>en-GB</c>.</param>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;
=======
/// <summary>A text shown to people, in both languages of the platform.</summary>
/// <param name="Zh">The text in Chinese (zh-CN), which is the one that counts.</param>
/// <param name="En">The text in English.</param>
public sealed record Label(string Zh, string En)
{
    /// <summary>English when <paramref name="language"/> starts with "en", Chinese otherwise.</summary>
    public string In(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;
>>>>>>> main
}
