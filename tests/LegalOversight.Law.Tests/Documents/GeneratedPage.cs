using Xunit;

namespace LegalOversight.Law.Tests.Documents;

/// <summary>A page of docs/ that is made from the program. With UPDATE_DOCS=1 it is written, otherwise compared.</summary>
internal static class GeneratedPage
{
    public static void IsCurrent(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{path} is not what the program says. Run the tests with UPDATE_DOCS=1 and commit it.");
    }
}
