using System.Buffers.Text;

namespace LegalOversight.Platform.Files;

// A block's id as Blob Storage takes it: Base64 of 1 to 64 bytes.
internal static class BlockIds
{
    public static bool IsWellFormed(string id) =>
        id.Length <= 88 && Base64.IsValid(id, out var bytes) && bytes is > 0 and <= 64 && Convert.ToBase64String(Convert.FromBase64String(id)) == id;
}
