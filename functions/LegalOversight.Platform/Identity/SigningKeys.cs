using System.Buffers.Text;
using System.Security.Cryptography;

namespace LegalOversight.Platform.Identity;

/// <summary>
/// The key that signs the local issuer's tokens: ECDSA on P-256 (ES256), kept as <c>signing-key.pem</c>
/// in the data directory and readable by its owner only. It is created at the first start and read at
/// every later one, so that tokens outlive a restart. Removing the file and restarting replaces the key:
/// every token signed before is then refused.
/// </summary>
public sealed class SigningKeys : IDisposable
{
    private const string FileName = "signing-key.pem";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private SigningKeys(ECDsa key)
    {
        Key = key;
        KeyId = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 16));
    }

    /// <summary>The private key. It belongs to this object and must not be disposed by its users.</summary>
    public ECDsa Key { get; }

    /// <summary>The name by which tokens and the key set refer to the key (JOSE <c>kid</c>), derived from its public part.</summary>
    public string KeyId { get; }

    /// <summary>Reads the key from <paramref name="directory"/>, or creates it (and the directory) when there is none.</summary>
    /// <exception cref="CryptographicException">The file holds something other than an EC key on P-256. It is left as it is.</exception>
    public static SigningKeys Open(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            Create(directory, path);
        }

        if (!OperatingSystem.IsWindows())
        {
            // A copy restored from a backup may have come back readable by others.
            File.SetUnixFileMode(path, OwnerOnly);
        }

        return new SigningKeys(Read(path));
    }

    /// <inheritdoc/>
    public void Dispose() => Key.Dispose();

    private static void Create(string directory, string path)
    {
        PrivateDirectory.Create(directory);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        // Written beside and moved, so that a crash never leaves half a key behind.
        var draft = Path.Combine(directory, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start was first; its key is the one.
            File.Delete(draft);
        }
    }

    private static ECDsa Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (ArgumentException refused)
        {
            key.Dispose();
            throw new CryptographicException($"{path} holds no private key. Restore it, or remove it to have a new one made.", refused);
        }

        var curve = key.ExportParameters(includePrivateParameters: false).Curve.Oid;
        if (curve.Value == ECCurve.NamedCurves.nistP256.Oid.Value || curve.FriendlyName == ECCurve.NamedCurves.nistP256.Oid.FriendlyName)
        {
            return key;
        }

        key.Dispose();
        throw new CryptographicException($"{path} holds a key on another curve than P-256.");
    }
}
