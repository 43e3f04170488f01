using System.Xml;
using System.Xml.Linq;

namespace LegalOversight.Platform.Text.Reading;

// XML from strangers: no DTD, nothing fetched, bounded in size and depth.
internal static class SafeXml
{
    public static XmlReader Reader(Stream stream, ReadLimits limits) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.XmlBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public static XElement Load(Stream stream, ReadLimits limits)
    {
        using var reader = Reader(stream, limits);
        return XDocument.Load(reader).Root!;
    }

    // A parser that builds a tree calls itself for each level, and a deep tree would end the process.
    public static void RefuseDepth(Stream stream, ReadLimits limits, CancellationToken cancel)
    {
        using var reader = Reader(stream, limits);
        for (var nodes = 0L; reader.Read(); nodes++)
        {
            if (reader.Depth > limits.Depth)
            {
                throw new UnreadableException(UnreadableReason.ZipBomb);
            }

            if ((nodes & 0xFFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }
}
