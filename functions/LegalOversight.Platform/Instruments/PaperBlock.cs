namespace LegalOversight.Platform.Instruments;

/// <summary>One block of a paper, the closed set that both writers set.</summary>
internal abstract record PaperBlock
{
    internal sealed record Heading(int Level, IReadOnlyList<PaperRun> Runs) : PaperBlock;

    internal sealed record Addressee(string Text) : PaperBlock;

    internal sealed record Paragraph(IReadOnlyList<PaperRun> Runs) : PaperBlock;

    internal sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<Row> Rows) : PaperBlock
    {
        /// <summary>A list is set in size five, a form in small four.</summary>
        internal bool IsList => Rows[0].IsHeader;
    }

    /// <summary>The annexes' titles (附件说明).</summary>
    internal sealed record Annexes(IReadOnlyList<string> Titles) : PaperBlock;

    /// <summary>The organ's name over the date, with the place of the seal.</summary>
    internal sealed record Seal : PaperBlock;

    /// <summary>A note under the date (附注).</summary>
    internal sealed record Note(string Text) : PaperBlock;

    /// <summary>Who gets a copy (抄送).</summary>
    internal sealed record Copy(string Text) : PaperBlock;

    internal sealed record Row(bool IsHeader, IReadOnlyList<Cell> Cells);

    internal sealed record Cell(bool IsLabel, int Span, IReadOnlyList<Line> Lines);

    internal sealed record Line(bool AtRight, IReadOnlyList<PaperRun> Runs);
}
