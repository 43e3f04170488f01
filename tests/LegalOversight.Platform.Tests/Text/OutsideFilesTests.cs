using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

// Runs on real files that live outside the repository, and says so when they are absent.
public sealed class OutsideFilesTests
{
    [Theory]
    [InlineData("ofdrw-helloworld.ofd", "你好呀，OFD Reader&Writer！")]
    [InlineData("ofdrw-signed-sesv4.ofd", "你好呀，OFD Reader&Writer！")]
    [InlineData("ofdrw-with-attachment.ofd", "这是一个带有附件的OFD文件")]
    [InlineData("ofdrw-z.ofd", "11.4字型变换")]
    [InlineData("环境保护税税目税额表.pdf", "附表一")]
    [InlineData("ofdrw-Test3.pdf", "竞争性磋商文件")]
    public void A_real_file_is_read(string name, string first)
    {
        var path = Path.Combine(Folder(), name);
        using var content = File.OpenRead(path);
        var read = Assert.IsType<TextRead>(DocumentReader.Read(content, null, name, null, TestContext.Current.CancellationToken));
        Assert.Equal(first, read.Paragraphs[0]);
    }

    [Fact]
    public void The_head_of_each_real_document_is_read()
    {
        foreach (var path in Directory.GetFiles(Folder(), "gen-*.docx"))
        {
            using var content = File.OpenRead(path);
            var read = Assert.IsType<TextRead>(DocumentReader.Read(content, MediaTypes.Docx, path, null, TestContext.Current.CancellationToken));
            var head = OfficialPaper.ReadHead(read.Text);
            Assert.Equal(read.Paragraphs[0], head.Title);
            Assert.Equal(read.Paragraphs[1], head.DocumentNumber);
        }
    }

    private static string Folder()
    {
        var data = Environment.GetEnvironmentVariable("LEGALOVERSIGHT_DATA");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); data is null && folder is not null; folder = folder.Parent)
        {
            data = File.Exists(Path.Combine(folder.FullName, "LegalOversight.sln")) ? Path.Combine(folder.FullName, "..", "shared", "data") : null;
        }

        var files = Path.Combine(data ?? "", "files");
        Assert.SkipUnless(Directory.Exists(files), "The outside files are absent: set LEGALOVERSIGHT_DATA.");
        return files;
    }
}
