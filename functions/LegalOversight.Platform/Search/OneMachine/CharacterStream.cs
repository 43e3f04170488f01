using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Every Chinese character of the text once, for queries of one character.</summary>
internal sealed class CharacterStream : TokenStream
{
    private readonly HashSet<string> _characters = [];
    private readonly ICharTermAttribute _term;
    private HashSet<string>.Enumerator _next;

    public CharacterStream(params string[] pieces)
    {
        _term = AddAttribute<ICharTermAttribute>();
        var known = _characters.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var piece in pieces)
        {
            for (var i = 0; i < piece.Length;)
            {
                if (TermCursor.ScriptAt(piece, i, out var unit) == Script.Chinese)
                {
                    known.Add(piece.AsSpan(i, unit));
                }

                i += unit;
            }
        }
    }

    public override void Reset()
    {
        base.Reset();
        _next = _characters.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_next.MoveNext())
        {
            return false;
        }

        _term.SetEmpty().Append(_next.Current);
        return true;
    }
}
