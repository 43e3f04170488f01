using Xunit;

namespace LegalOversight.Platform.Tests;

public sealed class TwoGenerationsTests
{
    private readonly TwoGenerations<int, string> values = new(100);

    [Fact]
    public void No_more_than_two_generations_are_kept()
    {
        for (var key = 0; key < 10_000; key++)
        {
            values.Keep(key, "value");
            Assert.InRange(values.Count, 0, 200);
        }
    }

    [Fact]
    public void What_is_in_use_survives_the_change_of_generations_and_the_rest_goes()
    {
        values.Keep(-1, "in use");
        for (var key = 0; key < 1_000; key++)
        {
            values.Keep(key, "value");
            Assert.Equal("in use", values.Find(-1));
        }

        Assert.Null(values.Find(0));
    }

    [Fact]
    public void The_chosen_of_two_values_stays()
    {
        values.Keep(1, "b");
        values.Keep(1, "a", (kept, given) => string.CompareOrdinal(kept, given) > 0 ? kept : given);
        Assert.Equal("b", values.Find(1));
        values.Keep(1, "a");
        Assert.Equal("a", values.Find(1));
        values.Forget(1);
        Assert.Null(values.Find(1));
    }

    [Fact]
    public void Many_threads_at_the_limit_drop_nothing_that_is_new()
    {
        Parallel.For(0, 8, thread =>
        {
            for (var n = 0; n < 5_000; n++)
            {
                var key = (thread * 5_000) + n;
                values.Keep(key, "value");

                // The other threads may keep a generation's worth meanwhile, but hardly two.
                _ = values.Find(key);
            }
        });
        Assert.InRange(values.Count, 1, 216);
    }
}
