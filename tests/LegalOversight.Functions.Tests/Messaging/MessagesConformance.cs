using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Messaging;
using Xunit;

namespace LegalOversight.Functions.Tests.Messaging;

/// <summary>What every way of carrying messages has to do, from the sending of a message to its step in the other case.</summary>
public abstract class MessagesConformance
{
    private readonly string _run = Guid.NewGuid().ToString("N");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Installation Installation { get; }

    private string Document => CaseId.Derived(NormativeDocument.Procedure.Prefix, _run);

    private Envelope Opening => new($"{_run}:record", Record(Document), null);

    [Fact]
    public async Task A_message_takes_its_step_in_the_other_case()
    {
        await SendAsync(Opening, Note("a"));
        await SettleAsync();
        Assert.Equal(["record", "note"], await StepsAsync());
        Assert.Equal("a", (await Installation.Log.ReadAsync(Document, Cancellation))!.Text("detail"));
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_that_is_sent_again_has_one_effect()
    {
        await SendAsync(Opening, Opening, Note("a"), Note("a"));
        await SettleAsync();
        await SendAsync(Note("a"), Note("b"), Opening);
        await SettleAsync();
        Assert.Equal(["record", "note", "note"], await StepsAsync());
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_whose_acknowledgement_was_lost_comes_again_and_has_one_effect()
    {
        LoseAcknowledgements();
        await SendAsync(Opening, Note("a"), Note("b"));
        await SettleAsync();
        Assert.Equal(["record", "note", "note"], await StepsAsync());
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_that_overtakes_the_one_that_opens_its_case_waits_for_it()
    {
        await SendAsync(Note("a"), Note("b"), Opening);
        await SettleAsync();
        Assert.Equal("record", (await StepsAsync())[0]);
        Assert.Equal(3, (await StepsAsync()).Count);
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_for_a_case_that_never_comes_is_tried_and_then_kept_with_the_refusal()
    {
        await SendAsync(Note("a"));
        await SettleAsync();
        Assert.Empty(await StepsAsync());
        var letter = Assert.Single(await KeptAsync());
        Assert.Equal(Note("a"), Envelope.Read(letter.Body), Alike);
        Assert.StartsWith("LO-1003 ", letter.Reason, StringComparison.Ordinal);

        // An operator has it tried again; each time is counted. Once the case is there, it is carried out.
        Assert.StartsWith("LO-1003 ", await Installation.Deliveries.RetryAsync(letter, Cancellation), StringComparison.Ordinal);
        Assert.Equal(letter.Attempts + 1, Assert.Single(await KeptAsync()).Attempts);
        await SendAsync(Opening);
        await SettleAsync();
        Assert.Null(await Installation.Deliveries.RetryAsync(letter, Cancellation));
        Assert.Equal(["record", "note"], await StepsAsync());
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_that_is_refused_for_good_is_kept_with_the_refusal_and_holds_up_no_other()
    {
        await SendAsync(Opening, Note("a", on: "nonsense"), Note("b"));
        await SettleAsync();
        Assert.Equal(["record", "note"], await StepsAsync());
        var letter = Assert.Single(await KeptAsync());
        Assert.Equal(Note("a").Id, letter.Key);
        Assert.StartsWith("LO-", letter.Reason, StringComparison.Ordinal);
        await Installation.DeadLetters.RemoveAsync(letter.Key, Cancellation);
    }

    [Fact]
    public async Task A_message_that_only_concerns_an_open_case_is_dropped_where_there_is_none()
    {
        await SendAsync(new Envelope($"{_run}:if", Note("a").Message with { Occasion = Occasion.IfThere }, null));
        await SettleAsync();
        Assert.Empty(await StepsAsync());
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_that_only_concerns_an_open_step_waits_for_its_case_and_is_dropped_in_another_stage()
    {
        var publish = new Envelope($"{_run}:publish", Message.To(Document, NormativeDocument.Name, "publish", [], Occasion.IfOpen, ("on", "2026-03-02")), null);
        await SendAsync(publish, Opening);
        await SettleAsync();
        Assert.Equal(["record", "publish"], await StepsAsync());

        await SendAsync(publish with { Id = $"{_run}:publish-again" });
        await SettleAsync();
        Assert.Equal(["record", "publish"], await StepsAsync());
        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task A_message_for_a_step_that_is_unknown_here_is_kept()
    {
        await SendAsync(new Envelope($"{_run}:unknown", Note("a").Message with { Step = "levitate" }, null));
        await SettleAsync();
        var letter = Assert.Single(await KeptAsync());
        Assert.Equal("there is no step levitate of normative-document here", letter.Reason);
        await Installation.DeadLetters.RemoveAsync(letter.Key, Cancellation);
    }

    /// <summary>Sends through the adapter.</summary>
    protected abstract Task SendAsync(params Envelope[] envelopes);

    /// <summary>Lets everything that was sent be carried out, however long it takes.</summary>
    protected abstract Task SettleAsync();

    /// <summary>Makes the next messages be carried out without the queue learning of it.</summary>
    protected abstract void LoseAcknowledgements();

    private static Message Record(string document) => Message.To(
        document,
        NormativeDocument.Name,
        "record",
        [],
        Occasion.Always,
        ("title", "牧区道路养护管理办法"),
        ("documentNumber", "内政发〔2026〕9号"),
        ("issuer", "自治区人民政府"),
        ("level", "政府行政规范性文件"),
        ("issuedOn", "2026-03-01"),
        ("effectiveOn", "2026-04-01"));

    private static bool Alike(Envelope one, Envelope other) => one.Write() == other.Write();

    private Envelope Note(string detail, string on = "2026-03-02") => new(
        $"{_run}:note:{detail}",
        Message.To(Document, NormativeDocument.Name, "note", [], Occasion.Always, ("kind", "registered"), ("on", on), ("detail", detail)),
        null);

    private async Task<IReadOnlyList<string>> StepsAsync() =>
        await Installation.Log.ReadAsync(Document, Cancellation) is { } file ? [.. file.Entries.Select(entry => entry.Step)] : [];

    private async Task<IReadOnlyList<Platform.Log.DeadLetter>> KeptAsync() =>
        [.. (await Installation.DeadLetters.AllAsync(Cancellation)).Where(letter => letter.Key.StartsWith(_run, StringComparison.Ordinal))];

    private async Task NothingIsKeptAsync() => Assert.Empty(await KeptAsync());
}
