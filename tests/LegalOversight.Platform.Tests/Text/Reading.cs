using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

internal static class Reading
{
    public static ReadOutcome Read(byte[] content, string? declared = null, string? name = null, ReadLimits? limits = null) =>
        DocumentReader.Read(new MemoryStream(content), declared, name, limits, TestContext.Current.CancellationToken);

    public static TextRead Text(byte[] content, string? declared = null, string? name = null) => Assert.IsType<TextRead>(Read(content, declared, name));

    public static UnreadableReason Reason(byte[] content, string? declared = null, ReadLimits? limits = null) => Assert.IsType<Unreadable>(Read(content, declared, null, limits)).Reason;
}
