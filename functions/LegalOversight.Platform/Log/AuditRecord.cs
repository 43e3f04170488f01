namespace LegalOversight.Platform.Log;

/// <summary>One reading of personal data.</summary>
/// <param name="N">Its place in the trail, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Officer">Who read.</param>
/// <param name="Organ">The officer's own organ.</param>
/// <param name="Action">What was read: <c>case</c>, <c>file</c> or <c>instrument</c>.</param>
/// <param name="Case">The case.</param>
/// <param name="Address">The network address it came from, or null.</param>
public sealed record AuditRecord(long N, DateTimeOffset At, string Officer, string Organ, string Action, string Case, string? Address);
