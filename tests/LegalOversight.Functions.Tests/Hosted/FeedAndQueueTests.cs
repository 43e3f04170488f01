using System.Text.Json.Nodes;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Messaging;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

[Collection(nameof(CloudTests))]
public sealed class FeedAndQueueTests(CloudAtHome home)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_logged_reaches_the_views_and_what_follows_from_it_the_other_case()
    {
        var filing = await Filings.RegisteredAsync(home.Cloud, 1);
        Assert.Null(await Filings.DocumentOfAsync(home.Cloud, filing));
        await home.SettleAsync(Cancellation);

        var document = (await Filings.DocumentOfAsync(home.Cloud, filing))!;
        Assert.Equal(filing.Text("registrationNumber"), document.Text("registrationNumber"));
        Assert.Contains(home.Factual, id => id == document.Id);
        Assert.Contains(home.Factual, id => id == filing.Id);
        Assert.Empty(await home.Cloud.DeadLetters.AllAsync(Cancellation));
    }

    [Fact]
    public async Task A_batch_and_a_message_that_come_again_in_another_order_have_one_effect()
    {
        var filings = new List<CaseFile>();
        for (var n = 100; n < 120; n++)
        {
            filings.Add(await Filings.RegisteredAsync(home.Cloud, n));
        }

        var random = new Random(7);
        foreach (var feed in home.Feeds)
        {
            feed.LosesLease = () => random.Next(3) == 0;
        }

        home.Queue.Next = random.Next;
        home.Queue.LosesAcknowledgement = _ => random.Next(3) == 0;
        try
        {
            await home.SettleAsync(Cancellation);
        }
        finally
        {
            home.Queue.Next = _ => 0;
            home.Queue.LosesAcknowledgement = _ => false;
            foreach (var feed in home.Feeds)
            {
                feed.LosesLease = () => false;
            }
        }

        foreach (var filing in filings)
        {
            var document = (await Filings.DocumentOfAsync(home.Cloud, filing))!;
            Assert.Equal(["record", "note", "note"], document.Entries.Select(entry => entry.Step));
            Assert.Equal(filing.Text("registrationNumber"), document.Text("registrationNumber"));
        }

        Assert.Empty(await home.Cloud.DeadLetters.AllAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"envelope":{"version":99,"id":"from:the:future","message":{}}}""", "version 99")]
    [InlineData("""{"envelope":{"version":1,"id":"cut""", "not an envelope")]
    [InlineData("""{"DeliveryCount":99,"MessageId":"other"}""", "'envelope' is missing")]
    [InlineData("dGhpcyBpcyBiYXNlNjQ=", "not an envelope")]
    public async Task A_message_that_can_never_be_carried_out_is_kept_and_shown_and_does_not_come_again(string body, string reason)
    {
        home.Queue.SendText(body);
        Assert.True(await home.Queue.DeliverAsync(Cancellation));
        Assert.Equal(0, home.Queue.Count);
        var letter = Assert.Single(await home.Cloud.DeadLetters.AllAsync(Cancellation), letter => letter.Body == body);
        Assert.Contains(reason, letter.Reason, StringComparison.Ordinal);
        await home.Cloud.DeadLetters.RemoveAsync(letter.Key, Cancellation);
    }

    [Fact]
    public async Task A_message_for_an_organ_that_is_gone_is_kept_with_the_refusal()
    {
        var message = Message.To("org-gone", "organ", "rename", [], Occasion.Always, ("name", "新名称"), ("basis", "批复"));
        home.Queue.SendText(new Envelope("reaction:gone:1:0", message, null).Write());
        var most = home.Queue.MostDeliveries;
        home.Queue.MostDeliveries = 3;
        await home.Queue.DrainAsync(Cancellation);
        home.Queue.MostDeliveries = most;
        var letter = Assert.Single(await home.Cloud.DeadLetters.AllAsync(Cancellation), letter => letter.Key == "reaction:gone:1:0");
        Assert.StartsWith("LO-", letter.Reason, StringComparison.Ordinal);
        await home.Cloud.DeadLetters.RemoveAsync(letter.Key, Cancellation);
    }

    [Fact]
    public async Task What_the_queue_gives_up_on_is_kept()
    {
        var body = new Envelope("given:up", Message.To("fr-x", "filing-review", "register", [], Occasion.Always), null).Write();
        Assert.NotNull(await home.Host.InvokeAsync("dead", new JsonObject { ["message"] = body }, null, Cancellation));
        var letter = Assert.Single(await home.Cloud.DeadLetters.AllAsync(Cancellation), letter => letter.Key == "given:up");
        Assert.Equal(body, letter.Body);
        await home.Cloud.DeadLetters.RemoveAsync(letter.Key, Cancellation);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_batch_it_carries_the_batch_out_when_it_comes_again()
    {
        var filings = new List<CaseFile>();
        for (var n = 200; n < 215; n++)
        {
            filings.Add(await Filings.RegisteredAsync(home.Cloud, n));
        }

        var feed = home.Feeds[0];
        foreach (var calls in (int[])[10, 60])
        {
            var before = home.Cosmos.Calls.Count;
            var bringing = feed.BringAsync(100, Cancellation);
            while (!bringing.IsCompleted && home.Cosmos.Calls.Count < before + calls)
            {
                await Task.Yield();
            }

            await home.Host.KillAsync();
            await Record.ExceptionAsync(() => bringing);
            await home.Host.StartAsync(Cancellation);
        }

        await home.SettleAsync(Cancellation);
        foreach (var filing in filings)
        {
            Assert.Contains(home.Factual, id => id == filing.Id);
            Assert.Distinct((await Filings.DocumentOfAsync(home.Cloud, filing))!.Entries.Select(entry => (entry.Step, entry.Text("kind"))));
        }

        Assert.Null((await home.Cloud.VerifyAsync(null, Cancellation)).FirstBroken);
    }

    [Fact]
    public async Task A_message_that_never_arrived_is_found_missing_at_night_and_sent_again()
    {
        var filing = await Filings.RegisteredAsync(home.Cloud, 300);
        var lost = new HostedMessages(home.Host, "upward", "dead");
        await new HostedFeed(home.Host, home.Cosmos, "normative", lost).CatchUpAsync(1000, Cancellation);
        Assert.Null(await Filings.DocumentOfAsync(home.Cloud, filing));

        var sent = await home.Host.InvokeAsync("reconcile", new JsonObject { ["timer"] = new JsonObject() }, null, Cancellation);
        home.Queue.Send(sent!["upward"]);
        await home.Queue.DrainAsync(Cancellation);
        Assert.NotNull(await Filings.DocumentOfAsync(home.Cloud, filing));
        Assert.Empty((await home.Host.InvokeAsync("reconcile", new JsonObject { ["timer"] = new JsonObject() }, null, Cancellation))!);
    }
}
