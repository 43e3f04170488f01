namespace LegalOversight.Platform.Log;

/// <summary>A seal over the log: what it covers cannot change without the seal breaking.</summary>
/// <param name="Position">The last position that it covers; it begins after the seal before it.</param>
/// <param name="At">When it was laid, to the second.</param>
/// <param name="Head">SHA-256 over the signature of the seal before and all that it covers, in lower-case hexadecimal.</param>
/// <param name="PublicKey">The key that signed (SubjectPublicKeyInfo, Base64).</param>
/// <param name="Signature">The signature over position, instant and head (ECDSA with SHA-256, Base64).</param>
public sealed record LogSeal(long Position, DateTimeOffset At, string Head, string PublicKey, string Signature);
