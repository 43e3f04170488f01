namespace LegalOversight.Platform.Views;

/// <summary>The counters of the indicators.</summary>
public enum Counter
{
    /// <summary>Documents made.</summary>
    Made,

    /// <summary>Filed.</summary>
    Filed,

    /// <summary>Filed within the legal period.</summary>
    InTime,

    /// <summary>Filed after it.</summary>
    Late,

    /// <summary>Filed with a package that meets the requirements.</summary>
    Conform,

    /// <summary>Published.</summary>
    Published,

    /// <summary>Of the documents made, those found unlawful.</summary>
    Unlawful,

    /// <summary>All found unlawful in the period, whenever they were made.</summary>
    FoundUnlawful,

    /// <summary>Of those, the ones corrected or revoked since.</summary>
    Corrected,

    /// <summary>Made and not filed.</summary>
    Missing,
}
