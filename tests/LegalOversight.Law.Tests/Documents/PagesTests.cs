using System.Text;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.Documents;

public sealed class PagesTests
{
    public static TheoryData<string> Names => [.. Procedures.All.Select(procedure => procedure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_a_procedure_is_current(string name) =>
        GeneratedPage.IsCurrent($"docs/procedures/{name}.md", ProcedurePage.Of(Procedures.Named(name)!));

    [Fact]
    public void The_pages_of_procedures_that_are_gone_are_gone() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/procedures"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Except(Procedures.All.Select(procedure => procedure.Name)));

    [Fact]
    public void The_list_of_errors_is_current()
    {
        var page = new StringBuilder("# Errors\n\nEvery refusal has a code that never changes its meaning. Generated from the registry; do not edit.\n\n| code | status | 说明 | meaning |\n|---|---|---|---|\n");
        foreach (var error in Errors.All)
        {
            page.Append("| ").Append(error.Code).Append(" | ").Append(error.Status).Append(" | ").Append(error.Says.Zh).Append(" | ").Append(error.Says.En).Append(" |\n");
        }

        GeneratedPage.IsCurrent("docs/errors.md", page.ToString());
    }
}
