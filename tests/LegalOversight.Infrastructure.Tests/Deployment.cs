using System.Text.Json.Nodes;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What one way to deploy would make.</summary>
internal sealed class Deployment
{
    private static readonly string[] Needed =
        ["param environmentName = 'test'", "param location = 'eastasia'", "param entraClientId = '22222222-2222-2222-2222-222222222222'"];

    private static readonly Lazy<Task<Deployment>> PlainOnce = new(() => PredictAsync());

    private static readonly Lazy<Task<Deployment>> PrivateOnce = new(() => PredictAsync("param privateNetwork = true", "param runtime = 'dotnet-isolated'"));

    private static readonly Lazy<Task<Deployment>> StorageOnce = new(() => PredictAsync(
        "param site = 'storage'", "param plan = 'appService'", "param portalDomain = 'fz.example.gov.cn'", "param principalId = '44444444-4444-4444-4444-444444444444'",
        "param firstAdministrator = '55555555-5555-5555-5555-555555555555'",
        "param alertEmails = 'duty@example.gov.cn, office@example.gov.cn'", "param monthlyBudget = 5000", "param budgetStart = '2026-01-01'"));

    private Deployment(IReadOnlyList<JsonNode> resources) => Resources = resources;

    public IReadOnlyList<JsonNode> Resources { get; }

    /// <summary>Nothing but what must be said.</summary>
    public static Task<Deployment> PlainAsync() => PlainOnce.Value;

    /// <summary>The services closed to the public network, and the runtime `dotnet-isolated`.</summary>
    public static Task<Deployment> PrivateAsync() => PrivateOnce.Value;

    /// <summary>Neither Static Web Apps nor Flex Consumption; a domain of one's own, a first administrator and a budget.</summary>
    public static Task<Deployment> StorageAsync() => StorageOnce.Value;

    public static async Task<IReadOnlyList<Deployment>> AllAsync() => [await PlainAsync(), await PrivateAsync(), await StorageAsync()];

    public IEnumerable<JsonNode> Of(string type) => Resources.Where(resource => Text(resource, "type") == type);

    public JsonNode The(string type) => Of(type).Single();

    /// <summary>The value at a path of names parted by dots, or null.</summary>
    public static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (inner, name) => inner?[name]);

    public static string? Text(JsonNode? node, string path) => At(node, path)?.ToString();

    private static async Task<Deployment> PredictAsync(params string[] parameters) =>
        new([.. (await Bicep.PredictAsync([.. Needed, .. parameters])).Select(resource => resource!)]);
}
