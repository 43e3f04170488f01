namespace LegalOversight.Law.CaseFiles;

/// <summary>What a field of a form holds.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>A longer text.</summary>
    Passage,

    /// <summary>A date, yyyy-MM-dd.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of the declared values.</summary>
    Choice,

    /// <summary>Any of the declared values.</summary>
    Choices,

    /// <summary>A document number (发文字号).</summary>
    DocumentNumber,

    /// <summary>The id of another case.</summary>
    Case,

    /// <summary>The code of an organ.</summary>
    Organ,

    /// <summary>A table with declared columns.</summary>
    Rows,
}
