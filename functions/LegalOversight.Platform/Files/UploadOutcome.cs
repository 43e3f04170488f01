namespace LegalOversight.Platform.Files;

/// <summary>The outcome of beginning or committing an upload: <see cref="UploadAccepted"/> or <see cref="UploadRefused"/>, nothing else.</summary>
public abstract record UploadOutcome
{
    private protected UploadOutcome()
    {
    }
}
