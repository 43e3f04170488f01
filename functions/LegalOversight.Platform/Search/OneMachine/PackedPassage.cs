using System.Runtime.InteropServices;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The text for snippets in UTF-16, so that it is searched where it lies.</summary>
internal static class PackedPassage
{
    public static BytesRef Pack(string text) => new(MemoryMarshal.AsBytes(Passage.Of(text).AsSpan()).ToArray());

    public static ReadOnlySpan<char> Unpack(BytesRef packed) =>
        MemoryMarshal.Cast<byte, char>(packed.Bytes.AsSpan(packed.Offset, packed.Length));
}
