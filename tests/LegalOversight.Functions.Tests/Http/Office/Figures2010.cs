using System.Globalization;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>A server whose views hold the region's year 2010, as 内政办字〔2011〕139号 prints it.</summary>
public sealed class Figures2010 : IAsyncLifetime
{
    internal OfficeHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await OfficeHost.StartAsync();
        await Host.SettleAsync();
        Print2010();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    // The rows that the views would hold after the region's year 2010.
    private void Print2010()
    {
        using var connection = Host.Machine.Database.Open();
        using var transaction = connection.BeginTransaction();
        void Run(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are made of numbers.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        var published = 163;
        foreach (var (organ, made, filed, inTime, conform) in new[] { ("150000-101", 126, 125, 55, 95), ("150100-001", 72, 72, 45, 49) })
        {
            for (var n = 1; n <= made; n++)
            {
                var day = string.Create(CultureInfo.InvariantCulture, $"2010-{(n % 12) + 1:00}-15");
                var source = n <= filed ? "filing" : "catalogue";
                Run($"INSERT INTO made VALUES('{organ}','n{n}','t{n}','{day}',{(published-- > 0 ? 1 : 0)},'{source}','c-{organ}-{n}')");
                if (n <= filed)
                {
                    Run($"INSERT INTO filings VALUES('c-{organ}-{n}','{organ}','150000-900','n{n}','t{n}','n{n}','{day}','{day}',{(n <= inTime ? 1 : 0)},{(n <= conform ? 1 : 0)},0,0,0,NULL,NULL,1)");
                    Run($"INSERT INTO made VALUES('{organ}','n{n}','t{n}','{day}',0,'catalogue','catalogue-{organ}')");
                }
            }
        }

        // Seven of the year's own, three of earlier years, two that citizens raised; five corrected, three revoked.
        for (var n = 1; n <= 12; n++)
        {
            var number = n <= 7 ? $"n{n}" : $"older{n}";
            Run($"INSERT INTO findings VALUES('f{n}','150000-101','{number}','t{n}','{number}','2010-11-01','{(n <= 5 ? "corrected" : n <= 8 ? "revoked" : "")}')");
        }

        transaction.Commit();
    }
}
