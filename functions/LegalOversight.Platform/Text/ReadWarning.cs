namespace LegalOversight.Platform.Text;

/// <summary>What a reader of extracted text should know. The set is closed.</summary>
public enum ReadWarning
{
    /// <summary>Some pages hold pictures and no text: the text is not complete.</summary>
    PagesWithoutText,

    /// <summary>The text holds private-use or replacement characters: some glyphs have no Unicode value.</summary>
    UnknownCharacters,

    /// <summary>The document carries tracked changes; they were read as if accepted.</summary>
    TrackedChanges,

    /// <summary>The document carries attachments; they were not read.</summary>
    AttachmentsIgnored,

    /// <summary>The document carries electronic signatures; they were not verified.</summary>
    SignaturesNotVerified,

    /// <summary>A page or part that the document names is missing.</summary>
    MissingPart,
}
