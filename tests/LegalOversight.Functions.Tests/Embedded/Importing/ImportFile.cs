using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalOversight.Functions.Tests.Embedded.Importing;

/// <summary>Files of invented documents to import.</summary>
internal static class ImportFile
{
    /// <summary>One document as a line; what is given takes the place of what is usual, and null leaves a field out.</summary>
    public static string Line(int n, params (string Name, JsonNode? Value)[] other)
    {
        var row = new JsonObject
        {
            ["id"] = $"doc-{n}",
            ["title"] = $"第{n}号供热管理办法",
            ["issuer"] = "呼和浩特市人民政府",
            ["documentNumber"] = $"呼政发〔2024〕{n}号",
            ["issuedOn"] = "2024-03-01",
            ["effectiveOn"] = "2024-04-01",
            ["status"] = "现行有效",
            ["level"] = "地方规范性文件",
            ["text"] = $"第一条　为了规范第{n}号供热，制定本办法。",
        };
        foreach (var (name, value) in other)
        {
            row.Remove(name);
            if (value is not null)
            {
                row[name] = value;
            }
        }

        return row.ToJsonString();
    }

    public static IEnumerable<string> Lines(int count) => Enumerable.Range(1, count).Select(n => Line(n));

    /// <summary>Writes lines to a file, compressed where its name ends with .gz.</summary>
    public static FileInfo Write(string path, IEnumerable<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        using (var file = File.Create(path))
        {
            using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
            content.Write(bytes);
        }

        return new(path);
    }
}
