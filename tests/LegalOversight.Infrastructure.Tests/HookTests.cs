using System.Management.Automation.Language;
using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The hooks: the same commands from either shell, and what they leave behind.</summary>
public sealed class HookTests
{
    private static readonly Dictionary<string, string> Provisioned = new()
    {
        ["AZURE_SUBSCRIPTION_ID"] = Bicep.Subscription,
        ["AZURE_ENV_NAME"] = "test",
        ["ENTRA_CLIENT_ID"] = "22222222-2222-2222-2222-222222222222",
        ["BUDGET_START"] = "2026-01-01",
        ["LEGALOVERSIGHT_RUNTIME"] = "custom",
        ["LEGALOVERSIGHT_PORTAL_ORIGIN"] = "https://fz.example.gov.cn",
        ["LEGALOVERSIGHT_PORTAL_HOST"] = "fz.example.gov.cn",
        ["LEGALOVERSIGHT_FILES_ORIGIN"] = "https://stfile.blob.example.org",
        ["LEGALOVERSIGHT_AUTHORITY_ORIGIN"] = "https://login.example.org",
        ["LEGALOVERSIGHT_FRONT_DOOR_ID"] = "66666666-6666-6666-6666-666666666666",
    };

    public static TheoryData<string> Names => ["preprovision", "postprovision", "predeploy", "postdeploy"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_correct_in_bash(string name)
    {
        var script = Checkout.PathOf($"infra/hooks/{name}.sh");

        Assert.Equal((0, "", ""), Said(await Tool.RunAsync("bash", ["-n", script])));
        if (Tool.Find("shellcheck") is { } shellcheck)
        {
            Assert.Equal((0, "", ""), Said(await Tool.RunAsync(shellcheck, [script])));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_correct_in_PowerShell(string name)
    {
        Parser.ParseFile(Checkout.PathOf($"infra/hooks/{name}.ps1"), out _, out var errors);

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("preprovision", "")]
    [InlineData("preprovision", "ENTRA_CLIENT_ID= BUDGET_START=")]
    [InlineData("postprovision", "")]
    [InlineData("predeploy", "")]
    [InlineData("predeploy", "LEGALOVERSIGHT_RUNTIME=dotnet-isolated")]
    [InlineData("postdeploy", "")]
    [InlineData("postdeploy", "SITE_STORAGE_ACCOUNT=stsite")]
    public async Task Either_shell_gives_the_same_commands(string name, string changes)
    {
        var environment = With(changes);
        using var bash = await HookRun.BashAsync(name, environment);
        using var power = HookRun.PowerShell(name, environment);

        Assert.NotEmpty(bash.Calls);
        Assert.Equal(bash.Calls, power.Calls);
    }

    [Fact]
    public async Task The_first_provisioning_registers_the_portal_and_later_ones_keep_the_registration()
    {
        using var first = await HookRun.BashAsync("preprovision", With("ENTRA_CLIENT_ID= BUDGET_START="));
        using var later = await HookRun.BashAsync("preprovision", Provisioned);

        Assert.Contains("azd[env][set][ENTRA_CLIENT_ID][55555555-5555-5555-5555-555555555555]", first.Calls);
        Assert.Contains(first.Calls, call => call.StartsWith("azd[env][set][BUDGET_START][20", StringComparison.Ordinal) && call.EndsWith("-01]", StringComparison.Ordinal));
        Assert.DoesNotContain(later.Calls, call => call.Contains("[app][create]", StringComparison.Ordinal) || call.StartsWith("azd", StringComparison.Ordinal));
        Assert.Contains(later.Calls, call => call.Contains("api://22222222-2222-2222-2222-222222222222", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_registration_sends_officers_back_to_the_portal()
    {
        using var run = await HookRun.BashAsync("postprovision", Provisioned);

        Assert.Contains("https://graph.example.org/v1.0/applications(appId='22222222-2222-2222-2222-222222222222')", run.Calls[^1], StringComparison.Ordinal);
        Assert.Contains("""{"spa":{"redirectUris":["https://fz.example.gov.cn/office/callback","https://fz.example.gov.cn/office/"]}}""", run.Calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_pages_are_told_where_files_and_sign_in_are(bool bash)
    {
        using var run = bash ? await HookRun.BashAsync("predeploy", Provisioned) : HookRun.PowerShell("predeploy", Provisioned);
        var config = JsonNode.Parse(run.Text(".build/azure/web/staticwebapp.config.json"))!;

        Assert.Contains("connect-src 'self' https://stfile.blob.example.org https://login.example.org;", config["globalHeaders"]!["Content-Security-Policy"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("66666666-6666-6666-6666-666666666666", config["forwardingGateway"]!["requiredHeaders"]!["X-Azure-FDID"]!.ToString());
        Assert.Equal("fz.example.gov.cn", config["forwardingGateway"]!["allowedForwardedHosts"]![0]!.ToString());
        Assert.DoesNotMatch(@"\{\w+\}", config.ToJsonString());
        Assert.True(run.Has(".build/azure/web/index.html"));
        Assert.True(run.Has(".build/azure/api/.azurefunctions/readme.txt"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_the_runtime_custom_the_program_brings_its_own_dotnet(bool bash)
    {
        using var run = bash ? await HookRun.BashAsync("predeploy", With("LEGALOVERSIGHT_RUNTIME=custom")) : HookRun.PowerShell("predeploy", With("LEGALOVERSIGHT_RUNTIME=custom"));
        var (host, before) = (JsonNode.Parse(run.Text(".build/azure/api/host.json"))!, JsonNode.Parse(Checkout.Text("functions/LegalOversight.Functions/host.json"))!);
        var description = host["customHandler"]!["description"]!;

        Assert.Contains(run.Calls, call => call.Contains("[--self-contained][true]", StringComparison.Ordinal));
        Assert.Equal("LegalOversight.Functions", description["defaultExecutablePath"]!.ToString());
        Assert.Empty(description["arguments"]!.AsArray());
        Assert.False(run.Has(".build/azure/api/host.json.bak"));
        before["customHandler"]!["description"] = description.DeepClone();
        Assert.True(JsonNode.DeepEquals(before, host), "something else of host.json was changed");
    }

    [Fact]
    public async Task Pages_are_uploaded_after_the_files_that_they_refer_to()
    {
        using var run = await HookRun.BashAsync("postdeploy", With("SITE_STORAGE_ACCOUNT=stsite"));
        var uploads = run.Calls.Where(call => call.Contains("[upload", StringComparison.Ordinal)).ToList();

        Assert.Contains("[$web/assets]", uploads[0], StringComparison.Ordinal);
        Assert.Contains("[index.html]", uploads[^1], StringComparison.Ordinal);
        Assert.All(run.Calls.Where(call => call.StartsWith("az[", StringComparison.Ordinal)), call => Assert.Contains("[--auth-mode][login]", call, StringComparison.Ordinal));
        Assert.Equal("GET https://fz.example.gov.cn/api/office/settings", run.Calls[^1]);
    }

    [Fact]
    public async Task What_a_hook_reads_is_given_by_azd_or_said_by_the_template()
    {
        string[] byAzd = ["AZURE_SUBSCRIPTION_ID", "AZURE_ENV_NAME", "ENTRA_CLIENT_ID", "BUDGET_START"];
        var outputs = (await Bicep.TemplateAsync())["outputs"]!.AsObject().Select(output => output.Key);

        Assert.Empty(Provisioned.Keys.Append("SITE_STORAGE_ACCOUNT").Except(byAzd).Except(outputs));
    }

    private static Dictionary<string, string> With(string changes)
    {
        var environment = new Dictionary<string, string>(Provisioned);
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split('=')))
        {
            environment[change[0]] = change[1];
        }

        return environment;
    }

    private static (int, string, string) Said(Tool tool) => (tool.Code, tool.Output, tool.Errors);
}
