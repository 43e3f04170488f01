namespace LegalOversight.Law.Institutions;

/// <summary>One receiver of a filing.</summary>
/// <param name="Kind">What receives it.</param>
/// <param name="Division">
/// The division whose organ it is. For a superior department of a central system it is the maker's own division:
/// the superior lies outside the tree.
/// </param>
/// <param name="Name">Its name.</param>
/// <param name="Copy">True when the document is only copied to it (抄送), false when it is filed for review.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Confirmed">Whether the rule was seen in a text of this region; false for general practice and for other regions' texts.</param>
public sealed record FilingReceiver(ReceiverKind Kind, DivisionCode Division, Label Name, bool Copy, string Source, bool Confirmed)
{
    /// <summary>The code of the legal office that reviews for a government, such as 150100-900; null for other receivers.</summary>
    public string? LegalOffice => Kind is ReceiverKind.Government ? $"{Division}-900" : null;
}
