using System.Reflection;
using System.Text.Json.Nodes;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The Bicep compiler, as it was restored from its package.</summary>
internal static class Bicep
{
    public const string Main = "infra/bicep/main.bicep";
    public const string Subscription = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "33333333-3333-3333-3333-333333333333";

    private static readonly Lazy<Task<Tool>> Compiled = new(() => RunAsync("build", Checkout.PathOf(Main), "--stdout"));

    /// <summary>The compilation of main.bicep; what the compiler and its linter object to stands in its errors.</summary>
    public static Task<Tool> CompiledAsync() => Compiled.Value;

    /// <summary>The template that main.bicep compiles to.</summary>
    public static async Task<JsonNode> TemplateAsync() => JsonNode.Parse((await CompiledAsync()).Output)!;

    /// <summary>The resources that a deployment with these parameters would make, as the compiler predicts them.</summary>
    /// <param name="parameters">Lines of a .bicepparam file.</param>
    public static async Task<JsonArray> PredictAsync(params string[] parameters)
    {
        var folder = Directory.CreateTempSubdirectory("bicep");
        try
        {
            var file = Path.Combine(folder.FullName, "main.bicepparam");
            var main = Path.GetRelativePath(folder.FullName, Checkout.PathOf(Main)).Replace('\\', '/');
            await File.WriteAllLinesAsync(file, [$"using '{main}'", .. parameters]);
            var said = await RunAsync("snapshot", file, "--mode", "overwrite", "--subscription-id", Subscription, "--tenant-id", Tenant, "--location", "eastasia");
            if (said.Code != 0)
            {
                throw new InvalidOperationException(said.Errors);
            }

            return JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "main.snapshot.json")))!["predictedResources"]!.AsArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Tool> RunAsync(params string[] arguments)
    {
        var program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepPath").Value!;
        program = Path.GetFullPath(program.Replace('\\', '/'));
        if (!OperatingSystem.IsWindows())
        {
            // Packages do not carry the right to run.
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
        }

        return Tool.RunAsync(program, arguments);
    }
}
