using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>A part of a page of docs/ that is made from the program, between two comments with its name. With UPDATE_DOCS=1 it is written, otherwise compared.</summary>
internal static class GeneratedSection
{
    public static void IsCurrent(string path, string name, string text)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LegalOversight.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
        }

        var file = Path.Combine(folder.FullName, path);
        var (page, start, end) = (File.ReadAllText(file), $"<!-- generated: {name} -->\n", $"<!-- end: {name} -->");
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"{path} has no part {name}.");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, page[..from] + text + page[to..]);
            return;
        }

        Assert.True(page[from..to] == text, $"The part {name} of {path} is not what the program says. Run the tests with UPDATE_DOCS=1 and commit it.\n{text}");
    }
}
