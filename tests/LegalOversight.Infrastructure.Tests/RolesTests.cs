using System.Text.RegularExpressions;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>Who may do what to which resource: least privilege, in one file.</summary>
public sealed partial class RolesTests
{
    private const string Assignments = "Microsoft.Authorization/roleAssignments";

    // Role by its built-in id, and the end of the one resource that it is given on.
    private static readonly (string Role, string Id, string On)[] Program =
    [
        ("Storage Blob Data Owner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "/Microsoft.Storage/storageAccounts/sthost#"),
        ("Storage Blob Delegator", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a", "/Microsoft.Storage/storageAccounts/stfile#"),
        ("Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "/Microsoft.Storage/storageAccounts/stfile#/blobServices/default/containers/files"),
        ("Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "/Microsoft.Storage/storageAccounts/stfile#/blobServices/default/containers/uploads"),
        ("Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "/Microsoft.Storage/storageAccounts/stfile#/blobServices/default/containers/notes"),
        ("Azure Service Bus Data Sender", "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39", "/Microsoft.ServiceBus/namespaces/sbns-#/queues/upward"),
        ("Azure Service Bus Data Receiver", "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0", "/Microsoft.ServiceBus/namespaces/sbns-#/queues/upward"),
        ("Search Index Data Contributor", "8ebe5a00-799e-43f5-93ac-243d3dce84a7", "/Microsoft.Search/searchServices/srch-#"),
        ("Search Service Contributor", "7ca78c08-252a-4471-8644-bb5ff32d4ba0", "/Microsoft.Search/searchServices/srch-#"),
        ("Monitoring Metrics Publisher", "3913510d-42f4-4e42-8a64-420c390055eb", "/Microsoft.Insights/components/appi-#"),
    ];

    [Fact]
    public async Task Every_assignment_is_on_its_resource_and_never_on_a_group_or_a_subscription()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var assignments = deployment.Of(Assignments).Select(assignment => ScopeOf(Deployment.Text(assignment, "id")!)).ToList();

            Assert.NotEmpty(assignments);
            Assert.All(assignments, scope => Assert.Matches(@"^/subscriptions/[^/]+/resourceGroups/rg-test/providers/Microsoft\.[^/]+/[^/]+/[^/]+", scope));
        }
    }

    [Fact]
    public async Task The_program_has_these_rights_and_no_others()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var given = deployment.Of(Assignments).Where(assignment => Deployment.Text(assignment, "properties.principalType") == "ServicePrincipal")
                .Select(assignment => (Id: Deployment.Text(assignment, "properties.roleDefinitionId")!.Split('/')[^1], On: Token().Replace(ScopeOf(Deployment.Text(assignment, "id")!), "#").Split("/providers")[1]));

            Assert.Equal(Program.Select(right => (right.Id, right.On)).Order(), given.Order());
        }
    }

    [Fact]
    public async Task The_program_reads_and_writes_one_database_and_cannot_make_or_drop_a_container()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var assignment = deployment.The("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments");
            var account = Deployment.Text(deployment.The("Microsoft.DocumentDB/databaseAccounts"), "id");

            Assert.Equal(account + "/dbs/legaloversight", Deployment.Text(assignment, "properties.scope"));
            Assert.Equal(account + "/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002", Deployment.Text(assignment, "properties.roleDefinitionId"));
        }
    }

    [Fact]
    public async Task Whoever_deploys_is_given_a_right_only_where_pages_are_uploaded_to_storage()
    {
        Assert.DoesNotContain((await Deployment.PlainAsync()).Of(Assignments), assignment => Deployment.Text(assignment, "properties.principalType") != "ServicePrincipal");
        var operators = Assert.Single((await Deployment.StorageAsync()).Of(Assignments), assignment => Deployment.Text(assignment, "properties.principalType") == "User");
        Assert.Contains("/storageAccounts/stsite", ScopeOf(Deployment.Text(operators, "id")!), StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_stand_in_one_file()
    {
        var files = Directory.GetFiles(Checkout.PathOf("infra/bicep"), "*.bicep", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text && text.Contains("oleAssignments@", StringComparison.Ordinal));

        Assert.Equal("roles.bicep", Path.GetFileName(Assert.Single(files)));
    }

    private static string ScopeOf(string id) => Extension().Match(id) is { Success: true } match ? match.Groups[1].Value : id.Split("/providers/Microsoft.Authorization/")[0];

    [GeneratedRegex(@"^\[extensionResourceId\('([^']+)', 'Microsoft\.Authorization/roleAssignments'")]
    private static partial Regex Extension();

    [GeneratedRegex(@"(?<=sthost|stfile|sbns-|srch-|appi-)[a-z0-9]{13}")]
    private static partial Regex Token();
}
