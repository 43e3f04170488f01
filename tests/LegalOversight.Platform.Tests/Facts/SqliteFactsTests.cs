using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Facts.OneMachine;
using Xunit;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>The facts in SQLite keep every promise, and begin anew when what is indexed has changed.</summary>
public sealed class SqliteFactsTests : FactsConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("facts").FullName;
    private SqliteFacts facts;

    public SqliteFactsTests() => facts = new(Path.Combine(folder, "facts.db"), Papers.Kinds);

    protected override IFacts Facts => facts;

    [Fact]
    public async Task Facts_of_other_kinds_are_empty_until_they_are_put_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await facts.PutAsync([Papers.Case("fr-1")], cancellation);
        var identity = facts.Identity;
        await RestartAsync();
        Assert.Equal(identity, facts.Identity);
        facts.Dispose();
        facts = new(Path.Combine(folder, "facts.db"), [Papers.Paper]);
        Assert.NotEqual(identity, facts.Identity);
        Assert.Empty(await facts.FindAsync(new(Papers.Paper), cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.PutAsync([Papers.Notes("fr-1", 1, ("a", "one"))], cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => facts.FindAsync(new(Papers.Note), cancellation));
    }

    [Fact]
    public async Task A_put_that_fails_leaves_everything_as_it_was()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await facts.PutAsync([Papers.Case("fr-1", 1, stage: "a")], cancellation);
        var broken = new CaseFacts("views", "fr-2", 1, [new(Papers.Paper, "", """{"title":"without the field due"}"""u8.ToArray())]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => facts.PutAsync([Papers.Case("fr-1", 2, stage: "b"), broken], cancellation));
        Assert.Equal("a", Assert.Single(await facts.FindAsync(new(Papers.Paper), cancellation)).Text("stage"));
    }

    [Fact]
    public async Task A_name_that_is_no_field_never_reaches_a_statement() =>
        await Assert.ThrowsAsync<ArgumentException>(() => facts.FindAsync(new(Papers.Paper) { Where = [new FactCondition.Is("a'b", "x")] }, TestContext.Current.CancellationToken));

    public void Dispose()
    {
        facts.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    protected override Task RestartAsync()
    {
        facts.Dispose();
        facts = new(Path.Combine(folder, "facts.db"), Papers.Kinds);
        return Task.CompletedTask;
    }
}
