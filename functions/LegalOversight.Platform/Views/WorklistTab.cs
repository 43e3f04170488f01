namespace LegalOversight.Platform.Views;

/// <summary>The tabs of a worklist.</summary>
public enum WorklistTab
{
    /// <summary>What the officer may do.</summary>
    Mine,

    /// <summary>What the officer's organ has to do.</summary>
    Organ,

    /// <summary>What the officer's organ waits for.</summary>
    Waiting,

    /// <summary>What is overdue in the officer's organ and, for a legal office, below it.</summary>
    Overdue,
}
