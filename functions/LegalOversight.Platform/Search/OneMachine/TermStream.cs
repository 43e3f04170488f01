using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The terms of several pieces of text as one Lucene field; no phrase reaches from one piece into the next.</summary>
internal sealed class TermStream : TokenStream
{
    private const int BetweenPieces = 10;

    private readonly string[] _pieces;
    private readonly TermUse _use;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private TermCursor _cursor;
    private int _piece;
    private int _offset;
    private int _last;

    public TermStream(TermUse use, params string[] pieces)
    {
        _pieces = [.. pieces.Select(Folding.Fold)];
        _use = use;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _piece = 0;
        _offset = 0;
        _last = -1;
        _cursor = new TermCursor(_pieces[0], _use);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        while (!_cursor.MoveNext())
        {
            if (++_piece == _pieces.Length)
            {
                return false;
            }

            _offset = _last + BetweenPieces;
            _cursor = new TermCursor(_pieces[_piece], _use);
        }

        var folded = _pieces[_piece];
        _term.SetEmpty().Append(folded, _cursor.Start, _cursor.Length);
        var position = _offset + _cursor.Position;
        _increment.PositionIncrement = position - _last;
        _last = position;
        return true;
    }
}
