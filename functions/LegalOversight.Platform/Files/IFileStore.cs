namespace LegalOversight.Platform.Files;

/// <summary>
/// Keeps files for good. A file arrives in blocks that may be sent again and in any order, is verified as a whole
/// (size, SHA-256, type by its bytes), and from then on is known by its SHA-256 and never changes.
/// What is acknowledged survives a crash: nothing is answered before it is on the disk.
/// </summary>
public interface IFileStore
{
    /// <summary>Begins an upload. Refused with <see cref="UploadRefusal.Malformed"/>, <see cref="UploadRefusal.TooLarge"/> or <see cref="UploadRefusal.WrongMediaType"/>.</summary>
    /// <param name="request">What the sender declares.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<UploadOutcome> BeginAsync(UploadRequest request, CancellationToken cancel = default);

    /// <summary>The upload with this id; null when it is unknown or expired.</summary>
    /// <param name="upload">Its id.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<Upload?> FindUploadAsync(string upload, CancellationToken cancel = default);

    /// <summary>
    /// Where the sender may put blocks and their list without passing through this program; an address that is given keeps the upload alive.
    /// Null when the store takes them only through <see cref="PutBlockAsync"/> and <see cref="PutBlockListAsync"/>, and when the upload is unknown or committed.
    /// </summary>
    /// <param name="upload">The upload's id.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<UploadAddress?> AddressAsync(string upload, CancellationToken cancel = default);

    /// <summary>
    /// Takes a block; one with the same id is replaced. Returns null, or why it was refused:
    /// <see cref="UploadRefusal.UnknownUpload"/>, <see cref="UploadRefusal.TooLarge"/> or <see cref="UploadRefusal.Malformed"/>.
    /// </summary>
    /// <param name="upload">The upload's id.</param>
    /// <param name="blockId">The block's id: Base64 of 1 to 64 bytes, of one length for all blocks of an upload.</param>
    /// <param name="content">The bytes of the block, at least one.</param>
    /// <param name="cancel">Stops; the block is then not kept.</param>
    Task<UploadRefusal?> PutBlockAsync(string upload, string blockId, Stream content, CancellationToken cancel = default);

    /// <summary>The blocks that have arrived, for a sender that resumes; null when the upload is unknown.</summary>
    /// <param name="upload">The upload's id.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<IReadOnlyList<StagedBlock>?> ListBlocksAsync(string upload, CancellationToken cancel = default);

    /// <summary>
    /// Says which blocks make the file, in order; a later list replaces it. Blocks that it leaves out may be dropped. Returns null, or why it was refused:
    /// <see cref="UploadRefusal.UnknownUpload"/> or <see cref="UploadRefusal.MissingBlock"/>.
    /// </summary>
    /// <param name="upload">The upload's id.</param>
    /// <param name="blockIds">The ids in order; a block may stand more than once.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<UploadRefusal?> PutBlockListAsync(string upload, IReadOnlyList<string> blockIds, CancellationToken cancel = default);

    /// <summary>
    /// Verifies the file and keeps it for good. Committing again gives the same answer. Refused with
    /// <see cref="UploadRefusal.UnknownUpload"/>, <see cref="UploadRefusal.MissingBlock"/>, <see cref="UploadRefusal.SizeMismatch"/>,
    /// <see cref="UploadRefusal.HashMismatch"/> or <see cref="UploadRefusal.WrongMediaType"/>; after a refusal blocks may be sent again.
    /// </summary>
    /// <param name="upload">The upload's id.</param>
    /// <param name="cancel">Stops; the upload then stands as before.</param>
    Task<UploadOutcome> CommitAsync(string upload, CancellationToken cancel = default);

    /// <summary>Keeps content that the program itself holds in memory, for good. Keeping the same again changes nothing.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="cancel">Stops before the content is kept.</param>
    /// <returns>Its SHA-256 in lower-case hexadecimal.</returns>
    Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default);

    /// <summary>Size in bytes of the file with this SHA-256; null when none is kept.</summary>
    /// <param name="sha256">64 hexadecimal digits.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<long?> SizeAsync(string sha256, CancellationToken cancel = default);

    /// <summary>Opens a kept file, or a part of it; null when none is kept. A range beyond the end is an empty stream.</summary>
    /// <param name="sha256">64 hexadecimal digits.</param>
    /// <param name="range">The part to read; null reads the whole.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<StoredFile?> OpenReadAsync(string sha256, ByteRange? range = null, CancellationToken cancel = default);

    /// <summary>Removes uploads whose life is over, and what a crash left half done. Kept files are never touched. Returns how many uploads were removed.</summary>
    /// <param name="cancel">Stops between two uploads.</param>
    Task<int> SweepAsync(CancellationToken cancel = default);
}
