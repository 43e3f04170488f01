using LegalOversight.Functions.Embedded;
using LegalOversight.Platform.Followers;
using Xunit;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>Followers that are stopped at any point come to the same end as followers that never were.</summary>
public sealed class FollowerFaultTests(ReviewedFilings filings) : IClassFixture<ReviewedFilings>
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 10)]
    [InlineData(11, 20)]
    public async Task Followers_killed_between_two_parts_of_their_work_come_to_the_same_end(int part, int most)
    {
        var kills = 0;
        var data = filings.Copy();
        for (var finished = false; !finished;)
        {
            await using var machine = Machine.Open(data, new FailingClock());
            finished = true;
            foreach (var follower in machine.Followers)
            {
                finished &= !await FailsAsync(() => FollowerPump.CatchUpAsync(machine.Log, new Stumbling(follower, part, most * (kills + 1)), machine.PlaceOf(follower), TestContext.Current.CancellationToken));
            }

            // What lies on the disk now is what a kill would leave. The next one gets further: search starts where it was last durable.
            (data, kills) = finished ? (data, kills) : (filings.CopyOf(data), kills + 1);
            if (finished)
            {
                await machine.CatchUpAsync(TestContext.Current.CancellationToken);
                Assert.Equal(filings.Expected, await ReviewedFilings.StateAsync(machine));
            }
        }

        Assert.True(kills > 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(23)]
    public async Task Followers_that_fail_in_the_midst_of_a_batch_and_are_tried_again_come_to_the_same_end(int times)
    {
        var clock = new FailingClock();
        var failures = 0;
        await using var machine = Machine.Open(filings.Copy(), clock);
        for (var more = times; ; more += times)
        {
            clock.FailAfter(more);
            if (!await FailsAsync(() => machine.CatchUpAsync(TestContext.Current.CancellationToken)))
            {
                break;
            }

            failures++;
        }

        clock.FailAfter(int.MaxValue);
        Assert.True(failures > 0);
        Assert.Equal(filings.Expected, await ReviewedFilings.StateAsync(machine));
    }

    [Fact]
    public async Task A_search_index_that_was_deleted_is_built_again_also_when_that_is_broken_off()
    {
        var data = filings.Copy();
        await using (var machine = Machine.Open(data, new FailingClock()))
        {
            await machine.CatchUpAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(Path.Combine(data, "views", "search"), recursive: true);
        await using (var machine = Machine.Open(data, new FailingClock()))
        {
            var broken = new Stumbling(machine.Search, part: 3, most: 6);
            Assert.True(await FailsAsync(() => FollowerPump.CatchUpAsync(machine.Log, broken, machine.PlaceOf(machine.Search), TestContext.Current.CancellationToken)));
            data = filings.CopyOf(data);
        }

        await using var again = Machine.Open(data, new FailingClock());
        await again.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(filings.Expected, await ReviewedFilings.StateAsync(again));
    }

    private static async Task<bool> FailsAsync(Func<Task> work)
    {
        try
        {
            await work();
            return false;
        }
        catch (Stumbling.InjectedFaultException)
        {
            return true;
        }
    }
}
