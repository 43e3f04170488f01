namespace LegalOversight.Platform.Log;

/// <summary>Who read personal data or knocked in vain, when: appended before it is answered, never edited, never cut.</summary>
public interface IAuditTrail
{
    /// <summary>Records an act; durable when it returns.</summary>
    /// <param name="at">When.</param>
    /// <param name="officer">Who.</param>
    /// <param name="organ">The officer's own organ; empty for one who is in no register.</param>
    /// <param name="action"><c>case</c>, <c>file</c> or <c>instrument</c> for what was read; <c>refused</c> for a caller whom the register does not know.</param>
    /// <param name="caseId">The case; empty where there is none.</param>
    /// <param name="address">The network address it comes from, or null.</param>
    /// <param name="cancellation">Stops waiting; the record may then be there or not.</param>
    Task RecordAsync(DateTimeOffset at, string officer, string organ, string action, string caseId, string? address, CancellationToken cancellation = default);

    /// <summary>One page of the trail, latest first.</summary>
    /// <param name="officer">Only this officer's acts; null for all.</param>
    /// <param name="caseId">Only acts on this case; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Records a page, at most 500.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<(long Total, IReadOnlyList<AuditRecord> Records)> PageAsync(string? officer, string? caseId, int page, int size, CancellationToken cancellation = default);
}
