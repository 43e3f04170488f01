namespace LegalOversight.Platform.Text;

/// <summary>Why a file could not be read. The set is closed.</summary>
public enum UnreadableReason
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file is protected by a password.</summary>
    Encrypted,

    /// <summary>The file is of its type but broken.</summary>
    Corrupt,

    /// <summary>The file unpacks into far more than it should hold.</summary>
    ZipBomb,

    /// <summary>The file is larger, or takes longer, than is allowed.</summary>
    TooLarge,

    /// <summary>The bytes are not what the declared media type says.</summary>
    WrongMediaType,

    /// <summary>The type of the file is not one that text is read from.</summary>
    Unsupported,

    /// <summary>The file is sound but holds no text: a scan or pictures only.</summary>
    NoText,
}
