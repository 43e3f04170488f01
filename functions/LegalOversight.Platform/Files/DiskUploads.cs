using System.Text;
using System.Text.Json;

namespace LegalOversight.Platform.Files;

// The folder of uploads under way: one folder each, with upload.json, list.json and blocks/.
internal sealed class DiskUploads(string root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Root => root;

    public string Folder(string id) => Path.Combine(root, id);

    public string Blocks(string id) => Path.Combine(root, id, "blocks");

    // A block id may hold any character, a file name may not.
    public string Block(string id, string blockId) => Path.Combine(Blocks(id), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(blockId)));

    public Upload? Read(string id) => Read<Upload>(Path.Combine(Folder(id), "upload.json"));

    public List<string>? ReadList(string id) => Read<List<string>>(Path.Combine(Folder(id), "list.json"));

    public void Write(Upload upload) => Durable.Write(Path.Combine(Folder(upload.Id), "upload.json"), JsonSerializer.SerializeToUtf8Bytes(upload, Json));

    public void WriteList(string id, IReadOnlyList<string> blockIds) => Durable.Write(Path.Combine(Folder(id), "list.json"), JsonSerializer.SerializeToUtf8Bytes(blockIds, Json));

    public List<StagedBlock> ListBlocks(string id) =>
        [.. new DirectoryInfo(Blocks(id)).EnumerateFiles()
            .Where(file => !file.Name.EndsWith(Durable.TemporaryEnding, StringComparison.Ordinal))
            .Select(file => new StagedBlock(Encoding.UTF8.GetString(Convert.FromHexString(file.Name)), file.Length))
            .OrderBy(block => block.Id, StringComparer.Ordinal)];

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
