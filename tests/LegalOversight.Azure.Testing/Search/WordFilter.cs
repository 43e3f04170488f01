using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>
/// Stands in for the segmentation of Chinese: from the beginning of each run two characters make a word, and none overlaps
/// another. Like a real one it cuts the same characters differently in different surroundings.
/// </summary>
internal sealed class WordFilter : TokenFilter
{
    private const string Character = "<IDEOGRAPHIC>";
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly ITypeAttribute type;
    private State? pending;

    public WordFilter(TokenStream input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        if (pending is not null)
        {
            RestoreState(pending);
            pending = null;
        }
        else if (!m_input.IncrementToken())
        {
            return false;
        }

        if (type.Type != Character)
        {
            return true;
        }

        var (first, text, start, end) = (CaptureState(), term.ToString()!, offset.StartOffset, offset.EndOffset);
        if (!m_input.IncrementToken())
        {
            RestoreState(first);
        }
        else if (type.Type == Character && offset.StartOffset == end)
        {
            (text, end) = (text + term, offset.EndOffset);
            RestoreState(first);
            term.SetEmpty().Append(text);
            offset.SetOffset(start, end);
        }
        else
        {
            pending = CaptureState();
            RestoreState(first);
        }

        return true;
    }

    public override void Reset()
    {
        base.Reset();
        pending = null;
    }
}
