using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>The filings that the views know, as the register books show them.</summary>
public sealed class FilingBook(IFacts facts)
{
    // What the form check refuses once its registration came back is no filing, though its number stays taken.
    private static readonly FactCondition[] IsRegistered = [new Not(new Missing("registrationNumber")), new Not(new True("refused"))];

    /// <summary>What one office registered in a year, by case.</summary>
    /// <param name="office">The office's organ code.</param>
    /// <param name="year">The year of registration.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<string, RegisteredFiling>> RegisteredAsync(string office, int year, CancellationToken cancellation = default)
    {
        var of = year.ToString("D4", CultureInfo.InvariantCulture);
        var rows = await facts.FindAsync(new(ViewKinds.Filing) { Where = [new Is("office", office), new From("registeredOn", $"{of}-01-01"), new Below("registeredOn", $"{of}-12-32")] }, cancellation);
        return rows.Select(Row).ToDictionary(filing => filing.Case);
    }

    /// <summary>What offices registered and let go without a final review (有件必备、有备必审); a filing that is refused is not among them. The procedure leaves no way to it, and this asks the records.</summary>
    /// <param name="offices">The offices' organ codes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<RegisteredFiling>> UnreviewedAsync(IReadOnlyList<string> offices, CancellationToken cancellation = default) =>
    [
        .. (await facts.FindAsync(new(ViewKinds.Filing) { Where = [new Is("office", offices), new Not(new True("underReview")), new Not(new True("concluded")), .. IsRegistered] }, cancellation))
            .Select(Row).OrderBy(filing => filing.RegisteredOn).ThenBy(filing => filing.Case, StringComparer.Ordinal),
    ];

    /// <summary>How many filings offices registered and did not refuse, and how many of them have a conclusion.</summary>
    /// <param name="offices">The offices' organ codes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(int Registered, int Reviewed)> ReviewsAsync(IReadOnlyList<string> offices, CancellationToken cancellation = default) =>
        await facts.SumAsync(new(ViewKinds.Filing) { Where = [new Is("office", offices), .. IsRegistered] }, [], ["reviewed"], cancellation) is [var all] ? (all.Rows, (int)all.Sums[0]) : (0, 0);

    /// <summary>The filings of an office that passed their review within some days.</summary>
    /// <param name="question">The office and the days.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<PassedFiling>> PassedAsync(PassedFilings question, CancellationToken cancellation = default)
    {
        var rows = await facts.FindAsync(new(ViewKinds.Filing) { Where = [new Is("office", question.Office), new From("passedOn", Day(question.From)), new Below("passedOn", Day(question.To.AddDays(1)))] }, cancellation);
        return
        [
            .. rows.Select(row => new PassedFiling(row.Case, row.Text("about")!, row.Text("registrationNumber")!, row.Text("title")!, row.Text("documentNumber")!, row.Text("organ")!, row.Day("registeredOn")!.Value)),
        ];
    }

    /// <summary>The legality reviews of issued documents whose term for filing is over and that their makers did not file, or filed with the wrong office only. What was refused for what it is need not be filed.</summary>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<string>> OverdueAsync(DateOnly today, CancellationToken cancellation = default)
    {
        var issued = await facts.FindAsync(new(ViewKinds.Issued) { Where = [new Below("filingDue", Day(today))] }, cancellation);
        var settled = await MadeDocuments.SettledAsync(facts, issued.Select(MadeDocuments.Key), cancellation);
        return [.. issued.Where(row => !settled.Contains(MadeDocuments.Key(row))).Select(row => row.Case)];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RegisteredFiling Row(FactRow row) => new(
        row.Case, row.Text("registrationNumber")!, row.Text("title")!, row.Text("documentNumber")!, row.Text("organ")!, row.Text("office")!, row.Day("registeredOn")!.Value);
}
