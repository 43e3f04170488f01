using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

public sealed class DemoResumeTests
{
    /// <summary>Days on which the calendar is awkward: after New Year, in late January, in the long holiday, in a leap year.</summary>
    [Theory]
    [InlineData(2027, 1, 3)]
    [InlineData(2027, 1, 27)]
    [InlineData(2026, 10, 8)]
    [InlineData(2028, 2, 29)]
    public async Task A_load_that_was_cut_off_goes_on_another_day_and_ends_as_if_it_had_not_been(int year, int month, int day)
    {
        var directory = Directory.CreateTempSubdirectory("demo").FullName;
        try
        {
            var clock = new FakeTimeProvider(new(year, month, day, 1, 0, 0, TimeSpan.Zero));
            using var log = new SqliteCaseLog(Path.Combine(directory, "log.db"));
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Region().LoadAsync(new Cut(cut), cut.Token));
            Assert.False(Region().IsLoaded);
            clock.Advance(TimeSpan.FromDays(3));
            await Region().LoadAsync(null, TestContext.Current.CancellationToken);

            Assert.True(Region().IsLoaded);
            Assert.True(log.Archive.Verify().Holds);
            Assert.Empty(await log.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
            Assert.True(log.Follow(log.Head - 1, 1)[0].Entry.At < new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero));

            DemoRegion Region() => new(log, new DiskFileStore(Path.Combine(directory, "files"), clock), new Institutions(log), LawInForce.Declared, clock);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private sealed class Cut(CancellationTokenSource source) : IProgress<(int Done, int Total, string What)>
    {
        public void Report((int Done, int Total, string What) value)
        {
            if (value.Done > value.Total * 3 / 4)
            {
                source.Cancel();
            }
        }
    }
}
