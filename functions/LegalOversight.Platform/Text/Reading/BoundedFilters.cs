using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LegalOversight.Platform.Text.Reading;

// A PDF's streams unpack in memory; this counts them first, over the whole file.
internal sealed class BoundedFilters(long most, CancellationToken cancel) : IFilterProvider
{
    private long left = most;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    private sealed class Bounded(IFilter filter, BoundedFilters budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Refuse();
            if (filter is FlateFilter)
            {
                budget.CountFlate(input);
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.left -= output.Length;
            budget.Refuse();
            return output;
        }
    }

    private void Refuse()
    {
        cancel.ThrowIfCancellationRequested();
        if (left < 0)
        {
            throw new UnreadableException(UnreadableReason.ZipBomb);
        }
    }

    private void CountFlate(Memory<byte> input)
    {
        using var counted = new CountedStream(new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress), left);
        try
        {
            counted.CopyTo(Stream.Null);
        }
        // A broken stream is for the filter itself to mend or refuse.
        catch (InvalidDataException)
        {
        }
    }
}
