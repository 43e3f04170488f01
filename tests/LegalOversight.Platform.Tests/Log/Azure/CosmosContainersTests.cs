using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using LegalOversight.Platform.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// The program creates no container: the template does, after this file. When the two differ, change the file.
public sealed class CosmosContainersTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void What_is_provisioned_is_what_the_program_uses()
    {
        var used = CosmosContainers.All.ToDictionary(container => container.Name, container => new
        {
            partitionKey = container.PartitionKey,
            uniqueKeys = container.UniqueKeys,
            indexed = container.Indexed,
            notIndexed = container.NotIndexed,
            composite = container.Composite.Select(order => order.Select(each => new { path = each.Path, order = each.Descending ? "descending" : "ascending" })),
        });
        var provisioned = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Root(), "infra/bicep/cosmos-containers.json")));
        Assert.Equal(JsonSerializer.Serialize(used, Indented), JsonSerializer.Serialize(provisioned, Indented));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../.."));
}
