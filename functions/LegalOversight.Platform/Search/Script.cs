namespace LegalOversight.Platform.Search;

/// <summary>What kind of run a character belongs to.</summary>
internal enum Script
{
    None,
    Chinese,
    Letter,
    Digit,
}
