using System.Text;

namespace LegalOversight.Platform.Text.Reading;

// Office keeps a document under a password in a compound file with a stream of this name.
internal static class CompoundFile
{
    private static readonly byte[] Mark = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsEncrypted(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Mark) >= 0;
    }
}
