using System.Net;
using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Messaging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Operations;

public sealed class OperationsTests : IAsyncLifetime
{
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await OfficeHost.StartAsync();
        await host.SettleAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("150000-900.administrator")]
    [InlineData("150000-900.auditor")]
    public async Task Those_who_run_it_see_how_it_fares(string officer)
    {
        using var caller = host.As(officer);
        var status = await caller.GetAsync("/api/operations/status");

        Assert.Equal(host.Machine.Followers.Select(follower => follower.Name), status.GetProperty("followers").EnumerateArray().Select(follower => follower.GetProperty("name").GetString()!));
        Assert.All(status.GetProperty("followers").EnumerateArray(), follower => Assert.Equal(0, follower.GetProperty("behind").GetInt64()));
        Assert.Equal(host.Machine.Log.Head, status.GetProperty("storage").GetProperty("entries").GetInt64());
        Assert.True(status.GetProperty("storage").GetProperty("logBytes").GetInt64() > 0);
        Assert.Equal(0, status.GetProperty("messages").GetProperty("dead").GetArrayLength());
    }

    [Theory]
    [InlineData("GET", "status")]
    [InlineData("POST", "verify")]
    [InlineData("POST", "messages/any/retry")]
    public async Task For_anybody_else_there_is_nothing(string method, string path)
    {
        using var reviewer = host.As("150000-900.director");

        Assert.Equal((HttpStatusCode.NotFound, "LO-1505"), await reviewer.RefusalAsync(new HttpMethod(method), $"/api/operations/{path}"));
    }

    [Fact]
    public async Task A_verification_is_started_and_its_result_kept()
    {
        using var administrator = host.As("150000-900.administrator");
        Assert.Equal(HttpStatusCode.Accepted, (await administrator.SendAsync(HttpMethod.Post, "/api/operations/verify")).StatusCode);
        var run = new VerificationRun(host.Machine, NullLogger<VerificationRun>.Instance);
        await run.Start();

        Assert.Equal((host.Machine.Log.Head, null), ((await run.LastAsync(TestContext.Current.CancellationToken))!.Entries, (await run.LastAsync(TestContext.Current.CancellationToken))!.FirstBad));
        Assert.Equal(await run.LastAsync(TestContext.Current.CancellationToken), await new VerificationRun(host.Machine, NullLogger<VerificationRun>.Instance).LastAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dead_letter_is_tried_again_by_the_administrator_alone()
    {
        var organ = new Message("org-150100-001", "organ", "rename", System.Text.Json.JsonSerializer.SerializeToElement(new { name = "新名称" }), []);
        await host.Machine.DeadLetters.RecordAsync("reaction:any:1:0", new Envelope("reaction:any:1:0", organ, null).Write(), "LO-1101", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        using var auditor = host.As("150000-900.auditor");
        using var administrator = host.As("150000-900.administrator");
        const string Retry = "/api/operations/messages/reaction:any:1:0/retry";

        Assert.Equal((HttpStatusCode.Forbidden, "LO-1403"), await auditor.RefusalAsync(HttpMethod.Post, Retry));
        var refused = await administrator.PostAsync(Retry, new { });
        Assert.False(refused.GetProperty("done").GetBoolean());
        Assert.Contains("LO-1101", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await administrator.GetAsync("/api/operations/status")).GetProperty("messages").GetProperty("dead")[0].GetProperty("attempts").GetInt32());

        var whole = organ with { Form = System.Text.Json.JsonSerializer.SerializeToElement(new { name = "新名称", basis = "批复" }) };
        await host.Machine.DeadLetters.RecordAsync("reaction:any:1:1", new Envelope("reaction:any:1:1", whole, null).Write(), "busy", host.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.True((await administrator.PostAsync("/api/operations/messages/reaction:any:1:1/retry", new { })).GetProperty("done").GetBoolean());
        Assert.Equal("新名称", host.Machine.Institutions.Register.NameOf("150100-001"));
        Assert.Equal(["reaction:any:1:0"], (await host.Machine.DeadLetters.AllAsync(TestContext.Current.CancellationToken)).Select(letter => letter.Key));
    }

    [Fact]
    public async Task It_is_ready_once_every_follower_has_caught_up_and_stays_so()
    {
        var data = Directory.CreateTempSubdirectory("ready").FullName;
        var machine = Machine.Open(data, host.Clock);
        await OfficeHost.TakeAsync(machine, "organ", "establish", "org-150000-001", new { code = "150000-001", name = "自治区人民政府", kind = "government", from = "2009-01-01" });
        await machine.DisposeAsync();
        machine = Machine.Open(data, host.Clock);
        Assert.Equal(machine.Followers.Select(follower => follower.Name), await machine.WaitsForAsync(TestContext.Current.CancellationToken));

        await machine.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await machine.WaitsForAsync(TestContext.Current.CancellationToken));
        await machine.DisposeAsync();
        using var caller = host.As("150000-900.administrator");
        Assert.Equal(HttpStatusCode.OK, (await caller.SendAsync(HttpMethod.Get, "/ready")).StatusCode);
    }
}
