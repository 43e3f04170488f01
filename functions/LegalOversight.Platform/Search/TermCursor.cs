using System.Globalization;

namespace LegalOversight.Platform.Search;

/// <summary>
/// Walks over the terms of a folded text: pairs of neighbouring Chinese characters, runs of letters, runs of digits.
/// Positions count characters, so that a phrase is a phrase across scripts.
/// </summary>
internal struct TermCursor(string folded, TermUse use)
{
    // Lucene refuses terms of 32,766 bytes; nobody looks for one.
    private const int LongestRun = 64;

    private int _next;
    private int _nextPosition;
    private Script _before = Script.None;
    private int _pendingLength;

    public int Start { get; private set; }

    public int Length { get; private set; }

    public int Position { get; private set; }

    public bool MoveNext()
    {
        if (_pendingLength > 0)
        {
            Length = _pendingLength;
            _pendingLength = 0;
            return true;
        }

        while (_next < folded.Length)
        {
            var script = ScriptAt(folded, _next, out var unit);
            if (script == Script.None)
            {
                // One place between two runs however much punctuation is there; none before the first.
                _nextPosition += _before == Script.None ? 0 : 1;
                _before = Script.None;
                _next += unit;
                continue;
            }

            Start = _next;
            Position = _nextPosition++;
            var before = _before;
            _before = script;
            if (script != Script.Chinese)
            {
                do
                {
                    _next += unit;
                }
                while (_next < folded.Length && _next - Start < LongestRun && ScriptAt(folded, _next, out unit) == script);
                Length = _next - Start;
                return true;
            }

            _next += unit;
            var after = _next < folded.Length ? ScriptAt(folded, _next, out var nextUnit) : NoneAfter(out nextUnit);
            if (after == Script.Chinese)
            {
                Length = unit + nextUnit;
                // A query's 条 after a digit must meet a text's 条 that goes on to another character.
                _pendingLength = use == TermUse.Title || (use == TermUse.Text && before is Script.Letter or Script.Digit) ? unit : 0;
                return true;
            }

            var alone = before != Script.Chinese;
            if (alone || use == TermUse.Title || (use == TermUse.Text && after != Script.None))
            {
                Length = unit;
                return true;
            }
        }

        return false;
    }

    /// <summary>The script of the character at a place, and how many UTF-16 units it takes.</summary>
    public static Script ScriptAt(string text, int at, out int unit)
    {
        var c = text[at];
        unit = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (char.IsAsciiDigit(c))
        {
            return Script.Digit;
        }

        if (c < 0x2E80)
        {
            // The variation selectors of Mongolian belong to its words.
            return char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber
                ? Script.Letter
                : Script.None;
        }

        // 〇 is a letter-number; characters of the private use area stand for rare characters in real texts.
        return unit == 2 || char.IsLetter(c) || c == '〇' || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse
            ? Script.Chinese
            : Script.None;
    }

    private static Script NoneAfter(out int unit)
    {
        unit = 0;
        return Script.None;
    }
}
