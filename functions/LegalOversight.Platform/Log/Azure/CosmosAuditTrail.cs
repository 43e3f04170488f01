using System.Globalization;
using System.Text.Json;
using LegalOversight.Platform.Azure;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>The audit trail on Cosmos DB: one item an act, by case. The program's role on the account may be denied replacing and deleting here.</summary>
public sealed class CosmosAuditTrail(CosmosStore store) : IAuditTrail
{
    private readonly CosmosItems items = store.Items(CosmosContainers.Audit);

    /// <inheritdoc />
    public async Task RecordAsync(DateTimeOffset at, string officer, string organ, string action, string caseId, string? address, CancellationToken cancellation = default)
    {
        var item = ItemJson.Write(writer =>
        {
            writer.WriteString("id", Guid.NewGuid().ToString("N"));
            writer.WriteString("case", caseId);
            writer.WriteString("at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("officer", officer);
            writer.WriteString("organ", organ);
            writer.WriteString("action", action);
            writer.WriteString("address", address);
        });

        // The id is new, so a conflict is the answer to a repetition of what was done.
        await items.CreateAsync(caseId, item, cancellation);
    }

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<AuditRecord> Records)> PageAsync(string? officer, string? caseId, int page, int size, CancellationToken cancellation = default)
    {
        var (most, skipped) = (Math.Clamp(size, 1, 500), (long)(Math.Max(1, page) - 1) * Math.Clamp(size, 1, 500));
        QueryDefinition Query(string select, string rest) => officer is null
            ? new($"{select} FROM c {rest}")
            : new QueryDefinition($"{select} FROM c WHERE c.officer = @officer {rest}").WithParameter("@officer", officer);

        var total = (await items.QueryAsync(Query("SELECT VALUE COUNT(1)", ""), caseId, cancellation))[0].GetInt64();
        if (skipped >= total)
        {
            return (total, []);
        }

        var found = await items.QueryAsync(
            Query("SELECT c.at, c.officer, c.organ, c.action, c[\"case\"], c.address", string.Create(CultureInfo.InvariantCulture, $"ORDER BY c.at DESC OFFSET {skipped} LIMIT {most}")),
            caseId,
            cancellation);
        return (total, [.. found.Select((item, at) => Read(item, total - skipped - at))]);
    }

    private static AuditRecord Read(JsonElement item, long n)
    {
        string Text(string name) => item.GetProperty(name).GetString()!;
        return new(
            n,
            DateTimeOffset.Parse(Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            Text("officer"),
            Text("organ"),
            Text("action"),
            Text("case"),
            item.TryGetProperty("address", out var address) ? address.GetString() : null);
    }
}
