namespace LegalOversight.Platform.Files;

/// <summary>Why an upload or one of its steps was refused. The set is closed.</summary>
public enum UploadRefusal
{
    /// <summary>No such upload: never begun, expired and swept, or already committed and closed to blocks.</summary>
    UnknownUpload,

    /// <summary>The file or a block is larger than allowed, or more was sent than was declared.</summary>
    TooLarge,

    /// <summary>The type is not accepted, or the bytes are not of the declared type.</summary>
    WrongMediaType,

    /// <summary>The file is under a password.</summary>
    Encrypted,

    /// <summary>The file is an archive that was cut off or damaged.</summary>
    Damaged,

    /// <summary>The block list names a block that was not sent, or no block list was sent.</summary>
    MissingBlock,

    /// <summary>The bytes do not have the declared size.</summary>
    SizeMismatch,

    /// <summary>The bytes do not have the declared SHA-256.</summary>
    HashMismatch,

    /// <summary>The request is malformed: size not positive, SHA-256 not 64 hexadecimal digits, name or owner empty, block without bytes, block id not Base64 of 1 to 64 bytes or of another length than the ids before it.</summary>
    Malformed,
}
