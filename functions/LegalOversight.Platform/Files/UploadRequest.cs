using System.Security.Cryptography;
using LegalOversight.Platform.Text;

namespace LegalOversight.Platform.Files;

/// <summary>What a sender declares before sending a file.</summary>
/// <param name="Name">The file's name, for people; it never becomes a path.</param>
/// <param name="Size">Size in bytes, above zero.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 hexadecimal digits of either case.</param>
/// <param name="MediaType">The media type; one of <see cref="Text.MediaTypes.Known"/> or an alias.</param>
/// <param name="Owner">The officer who sends it; only this officer may go on with the upload.</param>
public sealed record UploadRequest(string Name, long Size, string Sha256, string MediaType, string Owner)
{
    // The upload that this begins, not yet written anywhere, or why it is refused.
    internal UploadOutcome Accept(FileLimits limits, DateTimeOffset now)
    {
        var sha256 = Sha256Digits.Normal(Sha256);
        var mediaType = MediaTypes.Canonical(MediaType);
        return sha256 is null || Size <= 0 || string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Owner) ? new UploadRefused(UploadRefusal.Malformed)
            : Size > limits.FileBytes ? new UploadRefused(UploadRefusal.TooLarge)
            : !MediaTypes.Known.Contains(mediaType) ? new UploadRefused(UploadRefusal.WrongMediaType)
            : new UploadAccepted(new(RandomNumberGenerator.GetHexString(32, lowercase: true), Name, Size, sha256, mediaType, Owner, now, null));
    }
}
