using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

/// <summary>What the audit trail promises, whatever it is kept in.</summary>
public abstract class AuditTrailConformance
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 1, 30, 0, TimeSpan.Zero);

    /// <summary>The trail under test, empty at first.</summary>
    protected abstract IAuditTrail Trail { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_is_recorded_as_it_was()
    {
        await Trail.RecordAsync(At, "150000-900.reviewer", "150000-900", "file", "fr-1", "127.0.0.1", Cancellation);
        var (total, records) = await Trail.PageAsync(null, null, 1, 10, Cancellation);
        Assert.Equal(1, total);
        Assert.Equal(new AuditRecord(1, At, "150000-900.reviewer", "150000-900", "file", "fr-1", "127.0.0.1"), Assert.Single(records));
    }

    [Fact]
    public async Task One_whom_the_register_does_not_know_is_recorded_without_organ_case_and_address()
    {
        await Trail.RecordAsync(At, "tenant/somebody", "", "refused", "", null, Cancellation);
        Assert.Equal(("", "", null), (await Trail.PageAsync(null, null, 1, 10, Cancellation)).Records is [var record] ? (record.Organ, record.Case, record.Address) : default);
    }

    [Fact]
    public async Task The_latest_comes_first_page_by_page()
    {
        for (var n = 1; n <= 5; n++)
        {
            await Trail.RecordAsync(At.AddSeconds(n), "a", "o", "case", $"fr-{n}", null, Cancellation);
        }

        var (total, first) = await Trail.PageAsync(null, null, 1, 2, Cancellation);
        var (_, last) = await Trail.PageAsync(null, null, 3, 2, Cancellation);
        Assert.Equal((5, "fr-5 fr-4", "fr-1"), (total, string.Join(' ', first.Select(record => record.Case)), string.Join(' ', last.Select(record => record.Case))));
        var (beyond, none) = await Trail.PageAsync(null, null, 4, 2, Cancellation);
        Assert.Equal((5, 0), (beyond, none.Count));
    }

    [Fact]
    public async Task It_is_read_by_officer_by_case_and_by_both()
    {
        await Trail.RecordAsync(At, "a", "o", "case", "fr-1", null, Cancellation);
        await Trail.RecordAsync(At.AddSeconds(1), "b", "o", "case", "fr-1", null, Cancellation);
        await Trail.RecordAsync(At.AddSeconds(2), "a", "o", "case", "fr-2", null, Cancellation);
        Assert.Equal(2, (await Trail.PageAsync("a", null, 1, 10, Cancellation)).Total);
        Assert.Equal(["b", "a"], (await Trail.PageAsync(null, "fr-1", 1, 10, Cancellation)).Records.Select(record => record.Officer));
        Assert.Equal(["fr-2"], (await Trail.PageAsync("a", "fr-2", 1, 10, Cancellation)).Records.Select(record => record.Case));
        Assert.Empty((await Trail.PageAsync("c", null, 1, 10, Cancellation)).Records);
    }
}
