namespace LegalOversight.Platform.Text.Sheets;

/// <summary>The outcome of reading a sheet: <see cref="SheetRead"/> or <see cref="SheetUnreadable"/>, nothing else.</summary>
public abstract record SheetOutcome
{
    private protected SheetOutcome()
    {
    }
}
