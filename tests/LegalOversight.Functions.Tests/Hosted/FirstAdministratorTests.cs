using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Identity.Entra;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>Who may enter the first organ and officer of an installation on Azure.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private const string Account = "0b8f6a52-0f5e-4d7c-8a43-0000000000a1";
    private const string Other = "0b8f6a52-0f5e-4d7c-8a43-0000000000a2";
    private const string Stranger = "0b8f6a52-0f5e-4d7c-8a43-0000000000ff";
    private const string Administrator = "150000-900.administrator";
    private readonly List<FunctionsHost> hosts = [];
    private readonly HttpClient browser = new();
    private CloudStores stores = null!;
    private Cloud cloud = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        stores = await CloudStores.OpenAsync();
        cloud = await stores.CloudAsync(TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        browser.Dispose();
        await cloud.DisposeAsync();
        await stores.DisposeAsync();
    }

    [Fact]
    public async Task The_account_that_a_setting_names_signs_in_as_the_first_administrator_after_two_instances_have_started_together()
    {
        var (first, second) = (StartAsync(Account), StartAsync(Account));
        await EnrolledAsync();
        foreach (var host in await Task.WhenAll(first, second))
        {
            using var me = await AskAsync(host, Account);
            Assert.True(me.StatusCode == HttpStatusCode.OK, $"{me.StatusCode} {host.Errors}");
            var officer = await me.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
            Assert.Equal(Administrator, officer.GetProperty("officer").GetProperty("id").GetString());
            Assert.Equal((Roles.Administrator, "150000-900"), (officer.GetProperty("grants")[0].GetProperty("role").GetString(), officer.GetProperty("grants")[0].GetProperty("organ").GetString()));
            using var stranger = await AskAsync(host, Stranger);
            Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        }

        Assert.Equal(["organ establish", "officer enrol"], await LoggedAsync());
        Assert.DoesNotContain(hosts, host => host.Errors.Contains("register of institutions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_start_changes_nothing_whomever_the_setting_names()
    {
        await StartAsync(Account);
        await EnrolledAsync();
        await LaterStartAsync(Account);
        await LaterStartAsync(Other);
        Assert.Equal(["organ establish", "officer enrol"], await LoggedAsync());
    }

    [Fact]
    public async Task Nobody_is_enrolled_where_the_register_has_had_an_administrator()
    {
        await SmallOffice.EnrolAsync(cloud);
        var today = "2026-01-01";
        await SmallOffice.TakeAsync(cloud, OfficerFile.Procedure, "enrol", OfficerFile.IdOf("someone"), Actor.System("test"), new()
        {
            ["officer"] = "someone",
            ["name"] = "管理员",
            ["home"] = SmallOffice.Office,
            ["grants"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["role"] = Roles.Administrator, ["organ"] = SmallOffice.Office, ["from"] = today, ["to"] = today }),
        });
        var before = await LoggedAsync();
        await LaterStartAsync(Account);
        Assert.Equal(before, await LoggedAsync());
    }

    [Fact]
    public async Task An_office_that_is_there_becomes_the_administrators()
    {
        await SmallOffice.EnrolAsync(cloud);
        var before = await LoggedAsync();
        await StartAsync(Account);
        await EnrolledAsync();
        Assert.Equal([.. before, "officer enrol"], await LoggedAsync());
    }

    private async Task<FunctionsHost> StartAsync(string account)
    {
        var host = await FunctionsHost.StartAsync(CloudAtHome.Program, new Dictionary<string, string>(stores.Settings) { [CloudSettings.FirstAdministratorName] = account }, Cancellation);
        lock (hosts)
        {
            hosts.Add(host);
        }

        return host;
    }

    // The register is read twice when it is opened, once by who would enrol, and once for a caller whom it does not know.
    private async Task LaterStartAsync(string account)
    {
        var before = Reads();
        var host = await StartAsync(account);
        do
        {
            using var answer = await AskAsync(host, Stranger);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        while (Reads() < before + 4);

        using var after = await AskAsync(host, account);
        Assert.DoesNotContain("register of institutions", host.Errors, StringComparison.Ordinal);
        await host.KillAsync();

        int Reads() => stores.Cosmos.Calls.Count(call => call is { Operation: "feed", Container: "institutions" });
    }

    private async Task EnrolledAsync()
    {
        while ((await cloud.Institutions.CatchUpAsync(Cancellation)).Officer(Administrator) is null)
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task<IReadOnlyList<string>> LoggedAsync() =>
        [.. (await cloud.Log.FollowAsync("institutions", null, 1000, Cancellation)).Entries.Select(entry => $"{entry.Procedure} {entry.Step}")];

    private async Task<HttpResponseMessage> AskAsync(FunctionsHost host, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Program, "api/office/me"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", stores.Entra.Token(account));
        return await browser.SendAsync(request, Cancellation);
    }
}
