using System.Text.Json.Serialization;
using LegalOversight.Law;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>
/// The six rates of a target in a period. Rows share no document: the organs of the division itself, and each
/// division below as one; groups add the same rows up by kind; a series goes by half-years, beyond two years by years.
/// </summary>
internal sealed record IndicatorReport(
    string Organ,
    string Name,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<IndicatorReport.RateView> Rates,
    IReadOnlyList<IndicatorReport.RowView> Rows,
    IReadOnlyList<IndicatorReport.RowView> Groups,
    IReadOnlyList<IndicatorReport.PeriodView> Series,
    IndicatorReport? Compare)
{
    public static async Task<IndicatorReport> OfAsync(ScopeTarget target, Period period, IndicatorFacts facts, string language, IndicatorReport? compare, CancellationToken cancellation)
    {
        var counted = await facts.CountAsync(target.Codes, period.From, period.To, cancellation);
        var rows = RowsOf(target, counted, language).ToList();
        return new(
            target.Code,
            target.Name,
            period.From,
            period.To,
            [.. Indicators.Of(Sum(counted)).Select(rate => RateView.Of(rate, language))],
            rows,
            target.Division is null ? [] : [.. rows.GroupBy(row => row.Kind).Select(group => RowView.Of(group.Key, GroupNames[group.Key].In(language), group.Key, group.Select(row => row.Counts).Aggregate(IndicatorCounts.Add)))],
            SeriesOf(counted, period),
            compare);
    }

    private static readonly Dictionary<string, Label> GroupNames = new()
    {
        ["government"] = new("本级政府", "Own government"),
        ["departments"] = new("部门", "Departments"),
        ["townships"] = new("苏木乡镇、街道", "Townships"),
        ["below"] = new("下级地区", "Divisions below"),
    };

    private static IEnumerable<RowView> RowsOf(ScopeTarget target, IReadOnlyList<IndicatorFact> facts, string language)
    {
        var byOrgan = facts.ToLookup(fact => fact.Organ);
        foreach (var organ in target.Organs.Where(organ => target.Division is null || organ.Division == target.Code))
        {
            if (target.Division is null || byOrgan.Contains(organ.Code))
            {
                yield return RowView.Of(organ.Code, organ.Name, KindOf(organ), Sum(byOrgan[organ.Code]));
            }
        }

        foreach (var below in target.Division is { } division ? Divisions.InnerMongolia.Children(division.Code) : [])
        {
            var organs = target.Organs.Where(organ => organ.IsWithin(below.Code.Value)).Select(organ => organ.Code).ToHashSet();
            if (organs.Count > 0)
            {
                yield return RowView.Of(below.Code.Value, below.Label.In(language), "below", Sum(facts.Where(fact => organs.Contains(fact.Organ))));
            }
        }
    }

    private static string KindOf(Organ organ) => organ.Kind switch
    {
        OrganKind.Government or OrganKind.Dispatched => "government",
        OrganKind.Township => "townships",
        _ => "departments",
    };

    private static IReadOnlyList<PeriodView> SeriesOf(IReadOnlyList<IndicatorFact> facts, Period period)
    {
        if (period.To >= period.From.AddYears(2))
        {
            return [.. Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1)
                .Select(year => new PeriodView($"{year}", RowView.RatesOf(Sum(facts.Where(fact => fact.Year == year)))))];
        }

        var (first, last) = (Halves(period.From), Halves(period.To));
        return [.. Enumerable.Range(first, last - first + 1)
            .Select(at => (Year: at / 2, Half: at % 2 + 1))
            .Select(at => new PeriodView($"{at.Year}H{at.Half}", RowView.RatesOf(Sum(facts.Where(fact => fact.Year == at.Year && fact.Half == at.Half)))))];
    }

    private static int Halves(DateOnly day) => day.Year * 2 + (day.Month > 6 ? 1 : 0);

    private static IndicatorCounts Sum(IEnumerable<IndicatorFact> facts) => facts.Select(fact => fact.Counts).Aggregate(IndicatorCounts.None, IndicatorCounts.Add);

    internal sealed record RateView(
        string Name, string Label, string Formula, int Numerator, int Denominator, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Value, string Display)
    {
        public static RateView Of(Indicator rate, string language) => new(
            rate.Name, rate.Label.In(language), rate.Formula.In(language), rate.Numerator, rate.Denominator, Rounded(rate), rate.Display);

        public static decimal? Rounded(Indicator rate) => rate.Value is { } value ? Math.Round(value, 6) : null;
    }

    internal sealed record CellView([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Value, string Display);

    internal sealed record PeriodView(string Period, IReadOnlyDictionary<string, CellView> Rates);

    internal sealed record RowView(
        string Organ, string Name, string Kind, int Made, int Filed, int InTime, int Conform, int Published, int Unlawful, int FoundUnlawful, int Corrected, int Missing, IReadOnlyDictionary<string, CellView> Rates)
    {
        [JsonIgnore]
        public IndicatorCounts Counts { get; private init; } = IndicatorCounts.None;

        public static RowView Of(string organ, string name, string kind, IndicatorCounts of) => new(
            organ, name, kind, of.Made, of.Filed, of.InTime, of.Conform, of.Published, of.Unlawful, of.FoundUnlawful, of.Corrected + of.Revoked, of.Made - of.Filed, RatesOf(of))
        {
            Counts = of,
        };

        public static IReadOnlyDictionary<string, CellView> RatesOf(IndicatorCounts counts) =>
            Indicators.Of(counts).ToDictionary(rate => rate.Name, rate => new CellView(RateView.Rounded(rate), rate.Display));
    }
}
