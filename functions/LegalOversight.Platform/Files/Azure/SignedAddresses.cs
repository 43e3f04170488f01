using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace LegalOversight.Platform.Files.Azure;

// Addresses of one blob each that carry their own right for an hour, signed with a key that Entra ID's token of this program obtained.
internal sealed class SignedAddresses(BlobServiceClient service, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(3);
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);
    private volatile UserDelegationKey? key;

    public async Task<UploadAddress> SignAsync(BlockBlobClient blob, BlobSasPermissions allowed, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Life;
        var right = new BlobSasBuilder(allowed, until)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = SasProtocol.Https,
        };
        return new(blob.GenerateUserDelegationSasUri(right, await KeyAsync(until, cancel)), until);
    }

    // Valid at once, though the store's clock may be a little behind.
    private async Task<UserDelegationKey> KeyAsync(DateTimeOffset until, CancellationToken cancel) =>
        key is { } held && held.SignedExpiresOn >= until ? held
            : key = (await service.GetUserDelegationKeyAsync(time.GetUtcNow() - Drift, time.GetUtcNow() + KeyLife, cancel)).Value;
}
