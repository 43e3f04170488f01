namespace LegalOversight.Law;

/// <summary>Why something was not done, and what to do about it.</summary>
/// <param name="Error">The kind of refusal.</param>
/// <param name="Field">The form field or material concerned, or null.</param>
/// <param name="Article">The article of law that asks for it, or null.</param>
/// <param name="Particulars">What the sentence speaks of; a <see cref="Label"/> is put in the reader's language.</param>
public sealed record Refusal(ErrorCode Error, string? Field, Label? Article, object[] Particulars)
{
    /// <summary>The sentence in the language asked for.</summary>
    public string Sentence(string language) => Error.Sentence(language, Particulars);
}
