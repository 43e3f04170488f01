namespace LegalOversight.Platform.Text;

/// <summary>The outcome of reading a file: <see cref="TextRead"/> or <see cref="Unreadable"/>, nothing else.</summary>
public abstract record ReadOutcome
{
    private protected ReadOutcome()
    {
    }
}
