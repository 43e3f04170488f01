namespace LegalOversight.Platform.Search;

/// <summary>One word or quoted phrase of a query.</summary>
/// <param name="Text">Folded, without the quotes.</param>
/// <param name="Quoted">Whether only the exact phrase will do.</param>
internal sealed record Word(string Text, bool Quoted)
{
    private IReadOnlyList<(string Term, int Position)>? _terms;

    /// <summary>Its terms and their places.</summary>
    public IReadOnlyList<(string Term, int Position)> Terms => _terms ??= Split(Text);

    /// <summary>Whether it is one Chinese character, which the index of pairs does not hold.</summary>
    public bool IsCharacter =>
        TermCursor.ScriptAt(Text, 0, out var unit) == Script.Chinese && unit == Text.Length;

    public static Word Of(string folded, bool quoted) => new(folded.Trim(), quoted);

    public bool Equals(Word? other) => other is not null && Text == other.Text && Quoted == other.Quoted;

    public override int GetHashCode() => HashCode.Combine(Text, Quoted);

    public static IReadOnlyList<(string Term, int Position)> Split(string folded)
    {
        var terms = new List<(string, int)>();
        var cursor = new TermCursor(folded, TermUse.Query);
        while (cursor.MoveNext())
        {
            terms.Add((folded.Substring(cursor.Start, cursor.Length), cursor.Position));
        }

        return terms;
    }
}
