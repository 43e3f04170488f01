using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>
/// azure.yaml, against what azd's schema says of the parts that are used: Azure/azure-dev, schemas/v1.0/azure.yaml.json at
/// commit 00cddf712c93bcaac4ddf03d0d3f68bb1e478a34. The schema lets other keys pass at the root, in infra and in a service; here they do not.
/// </summary>
public sealed partial class AzureYamlTests
{
    private static readonly string[] Roots =
        ["name", "resourceGroup", "metadata", "infra", "services", "resources", "pipeline", "hooks", "requiredVersions", "state", "platform", "workflows", "cloud"];

    // A function or a static web app has these; image, docker, k8s, apiVersion and env are for containers only, and the schema refuses them.
    private static readonly string[] OfService = ["resourceGroup", "resourceName", "project", "host", "language", "module", "dist", "config", "uses", "hooks"];

    // Only a function has it.
    private const string OfFunction = "remoteBuild";

    // azd reads it (Azure/azure-dev#6684); its schema does not name it.
    private const string Unnamed = "condition";

    private static readonly string[] OfHook = ["shell", "kind", "dir", "run", "continueOnError", "interactive", "windows", "posix", "secrets", "config"];

    // Where a hook has a script for either family of systems, the schema refuses all else beside them.
    private static readonly string[] OfHookInTwo = ["windows", "posix"];

    private static readonly YamlMappingNode Document = Read();

    [Fact]
    public void Its_name_and_its_parts_are_those_that_azd_knows()
    {
        Assert.Matches("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", Text(Document, "name"));
        Assert.True(Text(Document, "name").Length >= 2);
        Assert.Empty(Keys(Document).Except(Roots));
        Assert.Empty(Keys(Map(Document, "metadata")).Except(["template"]));
    }

    [Fact]
    public void The_template_stands_where_it_says()
    {
        var infra = Map(Document, "infra");

        Assert.Equal("bicep", Text(infra, "provider"));
        Assert.Empty(Keys(infra).Except(["provider", "path", "module", "layers"]));
        Assert.True(File.Exists(Checkout.PathOf($"{Text(infra, "path")}/{Text(infra, "module")}.bicep")));
        Assert.True(File.Exists(Checkout.PathOf($"{Text(infra, "path")}/{Text(infra, "module")}.parameters.json")));
    }

    [Theory]
    [InlineData("api", "function")]
    [InlineData("web", "staticwebapp")]
    public void Each_service_is_a_package_that_the_hooks_build(string name, string host)
    {
        var service = Map(Map(Document, "services"), name);

        Assert.Empty(Keys(service).Except([.. OfService, Unnamed, .. host == "function" ? [OfFunction] : Array.Empty<string>()]));
        Assert.Equal(host, Text(service, "host"));
        // azd builds nothing for the language `custom`; it takes what stands in dist.
        Assert.Equal("custom", Text(service, "language"));
        Assert.True(Directory.Exists(Checkout.PathOf(Text(service, "project"))));
        Assert.Contains(Text(service, "dist"), Checkout.Text("infra/hooks/predeploy.sh"), StringComparison.Ordinal);
        Assert.Contains(Text(service, "dist"), Checkout.Text("infra/hooks/predeploy.ps1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_other_services_and_the_condition_of_the_sites_is_something_that_the_template_says()
    {
        var services = Map(Document, "services");
        var outputs = (await Bicep.TemplateAsync())["outputs"]!.AsObject();

        Assert.Equal(["api", "web"], Keys(services).Order());
        Assert.Contains(Variable().Match(Text(Map(services, "web"), "condition")).Groups[1].Value, outputs.Select(output => output.Key));
    }

    [Fact]
    public void Each_hook_has_a_script_for_either_family_of_systems()
    {
        var hooks = Map(Document, "hooks");

        Assert.Equal(["postdeploy", "postprovision", "predeploy", "preprovision"], Keys(hooks).Order());
        foreach (var name in Keys(hooks))
        {
            var hook = Map(hooks, name);
            Assert.Equal(OfHookInTwo.Order(), Keys(hook).Order());
            foreach (var (system, shell, ending) in new[] { ("posix", "sh", "sh"), ("windows", "pwsh", "ps1") })
            {
                var script = Map(hook, system);
                Assert.Empty(Keys(script).Except(OfHook));
                Assert.Equal(shell, Text(script, "shell"));
                Assert.Equal($"./infra/hooks/{name}.{ending}", Text(script, "run"));
                Assert.True(File.Exists(Checkout.PathOf(Text(script, "run"))));
            }
        }
    }

    [Fact]
    public void Azd_up_provisions_before_it_packages()
    {
        var up = Map(Map(Document, "workflows"), "up");
        Assert.Equal(["up"], Keys(Map(Document, "workflows")));
        Assert.Equal(["steps"], Keys(up));
        var steps = ((YamlSequenceNode)up.Children["steps"]).Select(step => Text((YamlMappingNode)step, "azd"));

        Assert.Equal(["provision", "deploy --all"], steps);
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var text = new StringReader(Checkout.Text("azure.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    private static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    [GeneratedRegex(@"^\$\{(\w+)\}$")]
    private static partial Regex Variable();
}
