using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The text as snippets show it: white space drawn together, letters and digits in half width.</summary>
internal static class Passage
{
    public static BytesRef Pack(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = Folding.HalfWidth(c);
            if (char.IsWhiteSpace(half) || char.IsControl(half))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(char.IsAsciiLetterOrDigit(half) ? half : c);
            }
        }

        return new BytesRef(MemoryMarshal.AsBytes(plain.ToString().AsSpan()).ToArray());
    }

    public static ReadOnlySpan<char> Unpack(BytesRef packed) =>
        MemoryMarshal.Cast<byte, char>(packed.Bytes.AsSpan(packed.Offset, packed.Length));
}
