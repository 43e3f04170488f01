using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.Parameters;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

/// <summary>备案通过的，定期公布目录.</summary>
public sealed class FilingDirectoryTests
{
    private readonly Desk desk = new();

    [Fact]
    public void A_directory_lists_what_passed_within_its_quarter()
    {
        var earlier = Passed("锡署发〔2026〕1号", "2026-03-31", "pass");
        var later = Passed("锡署发〔2026〕2号", "2026-04-01", "drafting");
        Passed("锡署发〔2026〕3号", "2026-04-02", "problem");
        desk.On("2026-07-01");
        Assert.Equal([desk[earlier].Text("registrationNumber")], Listed(Publish(1)));
        Assert.Equal([desk[later].Text("registrationNumber")], Listed(Publish(2)));
    }

    [Fact]
    public void It_is_numbered_and_each_document_tells_of_it()
    {
        var filing = Passed("锡署发〔2026〕1号", "2026-03-31", "pass");
        var directory = Publish(1, "2026-04-01");
        Assert.EndsWith("目录〔2026〕1号", FilingDirectory.Procedure.NumberOf(directory), StringComparison.Ordinal);
        Assert.Equal("2026年第一季度规范性文件备案通过目录", FilingDirectory.Procedure.TitleOf(directory));
        var note = desk[desk[filing].Text("document")!].Last;
        Assert.Equal(("listed", FilingDirectory.Procedure.NumberOf(directory), directory.Id), (note.Text("kind"), note.Text("detail"), note.Text("related")));
        Assert.Empty(desk.Undelivered);
    }

    [Fact]
    public void A_period_in_which_nothing_passed_has_an_empty_directory() => Assert.Empty(Listed(Publish(1, "2026-04-01")));

    // What passed elsewhere is listed by the office that reviewed it.
    [Fact]
    public void Each_office_lists_its_own()
    {
        Passed("锡署发〔2026〕1号", "2026-03-31", "pass");
        desk.On("2026-04-01");
        Assert.Empty(Listed(desk[desk.Open("150100-900.division-head", FilingDirectory.Procedure, "publish", Period(2026, 1))]));
    }

    [Fact]
    public void A_period_has_one_directory()
    {
        var first = Publish(1, "2026-04-01");
        Assert.Equal($"LO-1009 {first.Id}", desk.Refusal(Head, FilingDirectory.Procedure, "publish", Period(2026, 1)));
    }

    [Theory]
    [InlineData(2026, 1, null)]
    [InlineData(2026, 2, "LO-1110 part")]
    [InlineData(2026, 0, "LO-1110 part")]
    [InlineData(2025, 5, "LO-1110 part")]
    [InlineData(1990, 1, "LO-1110 year")]
    [InlineData(99999, 1, "LO-1110 year")]
    public void Only_a_period_that_is_over_has_one(int year, int part, string? refusal) =>
        Assert.Equal(refusal, desk.On("2026-06-30").Refusal(Head, FilingDirectory.Procedure, "publish", Period(year, part)));

    [Theory]
    [InlineData("2026-02-10", 2025, 4)]
    [InlineData("2026-07-01", 2026, 2)]
    public void The_form_starts_with_the_last_period_that_is_over(string day, long year, long part)
    {
        desk.On(day);
        var determination = new Determination();
        var step = FilingDirectory.Procedure.StepNamed("publish")!;
        step.Prefills!(new(null, "fd-0", new(step.Name, Desk.ActorOf(Head), System.Text.Json.JsonElement.Parse("{}"), []), desk.Surroundings), determination);
        Assert.Equal((year, part), ((long)determination.Values["year"]!, (long)determination.Values["part"]!));
    }

    [Fact]
    public void A_region_may_publish_monthly()
    {
        desk.Law = desk.Law with
        {
            Parameters = RegionalParameters.Read(Divisions.InnerMongolia, """{"150000":{"NORM_DIRECTORY_PERIOD":[{"value":"month","validFrom":"2026-01-01","validTo":null,"article":"第九条","confirmed":true}]}}"""),
        };
        Passed("锡署发〔2026〕1号", "2026-03-31", "pass");
        var march = Publish(3, "2026-04-01");
        Assert.Equal("2026年3月", march.Text("period"));
        Assert.Single(Listed(march));
        Assert.Equal(4, YearPart.CountOf(Periodicity.Quarter));
    }

    private static JsonObject Period(int year, int part) => Forms.Of(new { year, part });

    private static IEnumerable<string?> Listed(CaseFile directory) =>
        directory.Opening.Value("documents")!.Value.EnumerateArray().Select(row => row.GetProperty("registrationNumber").GetString());

    private CaseFile Publish(int part, string? day = null) => desk[(day is null ? desk : desk.On(day)).Open(Head, FilingDirectory.Procedure, "publish", Period(2026, part))];

    private string Passed(string number, string day, string conclusion)
    {
        desk.On("2026-03-02");
        var id = desk.Registered(Forms.Filing(number));
        desk.On(day);
        desk.Take(Reviewer, id, "initial-review", Forms.Initial(conclusion));
        desk.Take(Head, id, "division-review", Forms.Confirmed());
        desk.Take(Deputy, id, "deputy-review", Forms.Result());
        desk.Take(Director, id, "final-review", Forms.Conclusion(conclusion));
        return id;
    }
}
