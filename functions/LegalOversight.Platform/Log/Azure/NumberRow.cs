using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>A row of the register of numbers: the number, and the append that it is reserved for.</summary>
internal sealed record NumberRow(int N, string Under, Intent Intent, string Etag)
{
    /// <summary>Whether the log holds an entry with this number.</summary>
    public bool IsUsedBy(Entry entry) =>
        Intent.Draft.Claims.First(claim => claim.Under == Under) is var claim && entry.Text(Under) == claim.Form.Write(N);

    public static byte[] Write(string partition, int n, NumberClaim claim, Intent intent) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", ItemJson.Id(n));
        writer.WriteString("series", partition);
        writer.WriteNumber("n", n);
        writer.WriteString("case", intent.Case);
        writer.WriteNumber("sequence", intent.Sequence);
        writer.WriteString("under", claim.Under);
        writer.WritePropertyName("intent");
        intent.Write(writer);
    });

    public static NumberRow Read(JsonElement item) => new(
        item.GetProperty("n").GetInt32(),
        item.GetProperty("under").GetString()!,
        Intent.Read(item.GetProperty("intent")),
        item.GetProperty("_etag").GetString()!);
}
