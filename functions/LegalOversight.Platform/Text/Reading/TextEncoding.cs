using System.Text;

namespace LegalOversight.Platform.Text.Reading;

// UTF-8 with or without its mark, UTF-16 with its mark, else GB18030, the national standard.
internal static class TextEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding National = OpenNational();

    public static string? Decode(ReadOnlySpan<byte> bytes, bool cut = false)
    {
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : Try(Utf8, bytes, cut) ?? Try(National, bytes, cut);
        return text is not null && IsWriting(text) ? text : null;
    }

    // A window may end inside a character of up to four bytes.
    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes, bool cut)
    {
        for (var trim = 0; trim <= (cut ? 3 : 0) && trim <= bytes.Length; trim++)
        {
            try
            {
                return encoding.GetString(bytes[..^trim]);
            }
            catch (DecoderFallbackException)
            {
            }
        }

        return null;
    }

    private static bool IsWriting(string text) => !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085' or '\u001A'));

    private static Encoding OpenNational()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
