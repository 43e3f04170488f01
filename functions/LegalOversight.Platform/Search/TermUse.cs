namespace LegalOversight.Platform.Search;

/// <summary>What terms are made for.</summary>
internal enum TermUse
{
    /// <summary>A long text: pairs, and single characters only beside letters and digits.</summary>
    Text,

    /// <summary>A short text: every single character too.</summary>
    Title,

    /// <summary>A query: single characters only where they stand alone.</summary>
    Query,
}
