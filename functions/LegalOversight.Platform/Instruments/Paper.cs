using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>A paper ready to be set: its head's parts and its blocks.</summary>
internal sealed record Paper(
    InstrumentHead Head,
    string Organ,
    string? Number,
    string? Signer,
    string? Date,
    IReadOnlyList<string> Title,
    IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>The mark of the issuing organ over the paper (发文机关标志).</summary>
    internal string Mark => Head is InstrumentHead.Document or InstrumentHead.Upward ? Organ + "文件" : Organ;

    internal bool IsRed => Head is not (InstrumentHead.Order or InstrumentHead.Sheet);

    /// <summary>The mark's size in points: as large as the type area of 156 mm holds in one line, up to 42.</summary>
    internal int MarkSize => Math.Clamp(430 / Mark.Length, 18, Head is InstrumentHead.Order ? 22 : 42);
}
