using Azure;
using LegalOversight.Platform.Notes;
using LegalOversight.Platform.Tests.Files.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Notes;

[Collection(nameof(AzuriteTests))]
public sealed class BlobNotesTests(Azurite azurite) : NotesConformance, IAsyncLifetime
{
    private readonly string container = $"notes-{Guid.NewGuid():N}";
    private FaultyNetwork network = null!;

    public async ValueTask InitializeAsync()
    {
        network = new(azurite.Handler(), "none");
        await azurite.Client(network).CreateBlobContainerAsync(container, cancellationToken: Cancel);
    }

    public ValueTask DisposeAsync()
    {
        network.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.Broken)]
    [InlineData(Fault.DroppedBefore)]
    [InlineData(Fault.DroppedAfter)]
    public async Task Each_request_may_fail_once(Fault fault)
    {
        network.Once = _ => fault;
        await Open().KeepAsync("law", "{}", Cancel);
        Assert.Equal("{}", await Open().ReadAsync("law", Cancel));
        Assert.Equal(2, network.Failures);
    }

    [Fact]
    public async Task A_container_that_is_missing_is_not_taken_for_a_missing_note() =>
        Assert.Equal("ContainerNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => new BlobNotes(azurite.Client(network).GetBlobContainerClient("absent")).ReadAsync("law", Cancel))).ErrorCode);

    protected override INotes Open() => new BlobNotes(azurite.Client(network).GetBlobContainerClient(container));
}
