using LegalOversight.Platform.Notes;
using Xunit;

namespace LegalOversight.Platform.Tests.Notes;

/// <summary>What must hold of notes wherever they are kept.</summary>
public abstract class NotesConformance
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_that_was_never_kept_is_absent() => Assert.Null(await Open().ReadAsync("reconciliation", Cancel));

    [Fact]
    public async Task The_latest_text_of_a_name_stands()
    {
        await Open().KeepAsync("reconciliation", "{\"day\":1}", Cancel);
        await Open().KeepAsync("law", "共享晾晒架", Cancel);
        await Open().KeepAsync("reconciliation", "{}", Cancel);
        Assert.Equal("{}", await Open().ReadAsync("reconciliation", Cancel));
        Assert.Equal("共享晾晒架", await Open().ReadAsync("law", Cancel));
    }

    [Fact]
    public async Task Of_two_texts_kept_at_once_one_stands_whole()
    {
        var texts = new[] { new string('a', 100_000), new string('b', 50_000) };
        await Task.WhenAll(texts.Select(text => Task.Run(() => Open().KeepAsync("both", text, Cancel), Cancel)));
        Assert.Contains(await Open().ReadAsync("both", Cancel), texts);
    }

    // Notes over the same store each time it is called: a restart.
    protected abstract INotes Open();
}
