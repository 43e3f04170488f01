using System.Globalization;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Views;
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
        await PrintAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    // The rows that cases of the region's year 2010 would have left.
    private async Task PrintAsync()
    {
        using var writer = new FactWriter();
        var cases = new List<CaseFacts>();
        var published = 163;
        foreach (var (organ, made, filed, inTime, conform) in new[] { ("150000-101", 126, 125, 55, 95), ("150100-001", 72, 72, 45, 49) })
        {
            var listed = new List<Fact>();
            for (var n = 1; n <= made; n++)
            {
                var day = string.Create(CultureInfo.InvariantCulture, $"2010-{(n % 12) + 1:00}-15");
                var isPublished = published-- > 0;
                listed.Add(Made(writer, organ, $"n{n}", day, isPublished && n > filed).End(ViewKinds.Listed, $"n{n}"));
                if (n <= filed)
                {
                    cases.Add(new("views", $"c-{organ}-{n}", 1,
                    [
                        Made(writer, organ, $"n{n}", day, isPublished).Text("office", "150000-900").Text("documentNumber", $"n{n}")
                            .Flag("inTime", n <= inTime).Flag("conform", n <= conform).Flag("concluded", true).Number("reviewed", 1).End(ViewKinds.Filing),
                    ]));
                }
            }

            cases.Add(new("views", $"catalogue-{organ}", 1, listed));
        }

        // Seven of the year's own, three of earlier years, two that citizens raised; five corrected, three revoked.
        for (var n = 1; n <= 12; n++)
        {
            var number = n <= 7 ? $"n{n}" : $"older{n}";
            cases.Add(new("views", $"f{n}", 1,
            [
                Made(writer, "150000-101", number, "2010-11-01", false).Text("documentNumber", number).Text("foundOn", "2010-11-01")
                    .Text("remedy", n <= 5 ? "corrected" : n <= 8 ? "revoked" : null).End(ViewKinds.Finding),
            ]));
        }

        await Host.Machine.Facts.PutAsync(cases, TestContext.Current.CancellationToken);
    }

    private static FactWriter Made(FactWriter writer, string organ, string number, string issuedOn, bool published) => writer.Begin()
        .Text("organ", organ).Text("document", $"{organ} {number}").Text("numberKey", number).Text("title", $"t{number}").Text("issuedOn", issuedOn).Text("year", "2010").Flag("published", published);
}
