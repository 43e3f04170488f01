using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

/// <summary>What the keeper of dead letters promises, whatever they are kept in.</summary>
public abstract class DeadLettersConformance
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 1, 30, 0, 250, TimeSpan.Zero);

    /// <summary>The dead letters under test, none at first.</summary>
    protected abstract IDeadLetters Letters { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_kept_as_it_came_with_the_reason()
    {
        Assert.Empty(await Letters.AllAsync(Cancellation));
        await Letters.RecordAsync("org/1#a?", "{\"部分\": ", "读不懂", At, Cancellation);
        Assert.Equal(new DeadLetter("org/1#a?", "{\"部分\": ", "读不懂", At, 1), Assert.Single(await Letters.AllAsync(Cancellation)));
    }

    [Fact]
    public async Task Each_attempt_is_counted_and_the_latest_reason_kept()
    {
        await Letters.RecordAsync("k", "{}", "first", At, Cancellation);
        await Letters.RecordAsync("k", "{}", "second", At.AddMinutes(1), Cancellation);
        Assert.Equal(new DeadLetter("k", "{}", "second", At.AddMinutes(1), 2), Assert.Single(await Letters.AllAsync(Cancellation)));
    }

    [Fact]
    public async Task Attempts_at_the_same_moment_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Letters.RecordAsync("k", "{}", "again", At, Cancellation))));
        Assert.Equal(6, Assert.Single(await Letters.AllAsync(Cancellation)).Attempts);
    }

    [Fact]
    public async Task The_longest_waiting_comes_first_and_what_was_taken_out_is_gone()
    {
        await Letters.RecordAsync("late", "{}", "r", At.AddHours(1), Cancellation);
        await Letters.RecordAsync("early", "{}", "r", At, Cancellation);
        Assert.Equal(["early", "late"], (await Letters.AllAsync(Cancellation)).Select(letter => letter.Key));
        await Letters.RemoveAsync("early", Cancellation);
        await Letters.RemoveAsync("early", Cancellation);
        Assert.Equal(["late"], (await Letters.AllAsync(Cancellation)).Select(letter => letter.Key));
    }
}
