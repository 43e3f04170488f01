using System.Globalization;

namespace LegalOversight.Law;

/// <summary>A kind of refusal with a code that people can search for and that never changes its meaning.</summary>
/// <param name="Code">The stable code, such as LO-1001.</param>
/// <param name="Status">The HTTP status with which a door answers.</param>
/// <param name="Says">A sentence that says what is wrong and what to do; {0}, {1} … take the refusal's particulars.</param>
public sealed record ErrorCode(string Code, int Status, Label Says)
{
    /// <summary>Refuses with this code.</summary>
    /// <param name="field">The form field or material concerned.</param>
    /// <param name="article">The article of law that asks for it.</param>
    /// <param name="particulars">What takes the places of the sentence.</param>
    public Refusal Refuse(string? field = null, Label? article = null, params object[] particulars) => new(this, field, article, particulars);

    internal string Sentence(string language, object[] particulars) =>
        string.Format(CultureInfo.InvariantCulture, Says.In(language), [.. particulars.Select(each => each is Label label ? label.In(language) : each)]);
}
