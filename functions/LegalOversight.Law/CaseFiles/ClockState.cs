namespace LegalOversight.Law.CaseFiles;

/// <summary>The states of a clock.</summary>
public enum ClockState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It stands still until a stage is left.</summary>
    Paused,

    /// <summary>Its stages were left in time.</summary>
    Met,

    /// <summary>Its stages were left too late.</summary>
    Missed,
}
