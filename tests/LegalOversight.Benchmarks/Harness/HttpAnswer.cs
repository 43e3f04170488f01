using System.Buffers.Text;

namespace LegalOversight.Benchmarks.Harness;

/// <summary>As much of HTTP/1.1 as a client of one known server needs.</summary>
internal static class HttpAnswer
{
    /// <summary>Whether an answer has arrived to its end, and its status.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> answer, out int status)
    {
        status = 0;
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0 || !Utf8Parser.TryParse(answer.Slice(9, 3), out status, out _))
        {
            return false;
        }

        var body = answer[(head + 4)..];
        var at = answer[..head].IndexOf("Content-Length: "u8);
        return at < 0
            ? body.EndsWith("0\r\n\r\n"u8) && (body.Length == 5 || body[^6] == '\n')
            : Utf8Parser.TryParse(answer[(at + 16)..], out int length, out _) && body.Length >= length;
    }
}
