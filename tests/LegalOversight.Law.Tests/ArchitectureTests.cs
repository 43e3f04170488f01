using System.Xml.Linq;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Tests.Documents;
using Xunit;

namespace LegalOversight.Law.Tests;

// Dependencies point one way: Functions → Platform → Law.
public sealed class ArchitectureTests
{
    [Fact]
    public void The_law_depends_on_nothing_but_the_runtime() =>
        Assert.All(typeof(Procedure).Assembly.GetReferencedAssemblies(), reference =>
            Assert.StartsWith("System.", $"{reference.Name}.", StringComparison.Ordinal));

    [Theory]
    [InlineData("LegalOversight.Law", "")]
    [InlineData("LegalOversight.Platform", "LegalOversight.Law")]
    [InlineData("LegalOversight.Functions", "LegalOversight.Platform")]
    public void A_project_refers_to_the_one_below_it_only(string project, string below)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "functions", project, $"{project}.csproj"));
        Assert.Equal(below, string.Join(' ', file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))));
    }

    [Fact]
    public void The_law_takes_no_package()
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "functions/LegalOversight.Law/LegalOversight.Law.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));
    }

    // The law is judged by the instant it is given: no clock, no disk, no network in it.
    [Fact]
    public void The_law_reads_no_clock_and_no_disk()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider.System", "System.IO.File", "File.Read", "File.Write", "HttpClient", "Environment."];
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions/LegalOversight.Law"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.All(forbidden, word => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal)));
    }
}
