using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

[Collection(DemoTests.Name)]
public sealed class DemoRegionTests(LoadedDemo demo)
{
    private static readonly DateOnly Today = ChinaTime.DateOf(LoadedDemo.Now);

    [Fact]
    public async Task Nothing_that_the_reactions_sent_was_refused() =>
        Assert.Empty((await demo.Log.DeadLetters.AllAsync(TestContext.Current.CancellationToken)).Select(letter => $"{letter.Body}: {letter.Reason}"));

    [Fact]
    public void Every_chain_verifies_and_no_number_is_skipped()
    {
        var verification = demo.Log.Archive.Verify();
        Assert.True(verification.Holds, $"{verification.FirstBroken} {verification.NumberFault}");
    }

    [Fact]
    public void Every_division_has_a_government_and_a_legal_office() => Assert.All(Divisions.InnerMongolia.All, division =>
    {
        Assert.Equal(division.IsLeague ? OrganKind.Dispatched : OrganKind.Government, demo.Institutions.Register.Organ($"{division.Code}-001")?.Kind);
        Assert.Equal(OrganKind.LegalOffice, demo.Institutions.Register.LegalOffice(division.Code.Value, Today)?.Kind);
    });

    [Fact]
    public void No_two_organs_share_a_sign_and_no_two_places()
    {
        Assert.Equal([], demo.Institutions.Register.Organs.Values.GroupBy(organ => organ.ShortName).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal([], Divisions.InnerMongolia.All.GroupBy(PlaceSigns.Of).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void No_entry_lies_ahead_and_none_is_older_than_the_one_before()
    {
        var before = DateTimeOffset.MinValue;
        Assert.All(demo.Entries(), entry =>
        {
            Assert.True(entry.At < LoadedDemo.Now && entry.At >= before, $"{entry.Case} {entry.Step} at {entry.At:O}");
            before = entry.At;
        });
    }

    [Theory]
    [InlineData(FilingReview.Name, "form-check correction initial-review division-review deputy-review final-review explanation passed correcting correction-check government-decision published refused corrected revoked suspended altered")]
    [InlineData(PreIssuanceReview.Name, "completeness supplement review deliberation revision publication issued")]
    [InlineData(NormativeDocument.Name, "recorded in-force suspended lapsed revoked")]
    [InlineData(Cleanup.Name, "running")]
    [InlineData(CleanupTask.Name, "assigned check done")]
    [InlineData(FilingNotice.Name, "issued criticised filed closed")]
    [InlineData(CitizenSuggestion.Name, "form-check handling replied")]
    public void Every_promised_stage_is_present(string procedure, string stages) =>
        Assert.Empty(stages.Split(' ').Except(demo.Of(procedure).Select(file => file.Stage)));

    [Fact]
    public void Documents_stand_in_every_way() => Assert.Empty(
        new[] { "in-force", "lapsing-soon", "lapsed", "revoked", "suspended", "amended", "not-yet-in-force" }
            .Except(demo.Of(NormativeDocument.Name).Select(file => DocumentStanding.Of(file, Today, LawInForce.Declared.Of(file)).Status)));

    [Fact]
    public void Reviews_are_due_in_more_than_ten_days_in_ten_in_three_and_overdue()
    {
        var left = demo.Of(FilingReview.Name)
            .SelectMany(file => FilingReview.Procedure.Read(file, LawInForce.Declared, Today))
            .Where(reading => reading.Clock.Name == "review" && reading.State == ClockState.Running)
            .Select(reading => reading.Deadline.Due.DayNumber - Today.DayNumber)
            .ToList();
        Assert.Contains(left, days => days > 10);
        Assert.Contains(left, days => days is > 3 and <= 10);
        Assert.Contains(left, days => days is >= 0 and <= 3);
        Assert.Contains(left, days => days < 0);
    }

    [Fact]
    public void Some_filings_were_late_and_some_packages_faulty_and_fewer_as_the_years_went_by()
    {
        var filings = demo.Of(FilingReview.Name).Where(file => file.LastOf("file") is not null).ToList();
        double Share(int from, int to, Func<CaseFile, bool> fault)
        {
            var some = filings.Where(file => Today.DayNumber - ChinaTime.DateOf(file.Opening.At).DayNumber is var age && age >= from && age < to).ToList();
            return some.Count(fault) / (double)some.Count;
        }

        static bool IsLate(CaseFile file) => file.Text("inTime") == "false";
        static bool IsFaulty(CaseFile file) => file.LastOf("request-completion") is not null;
        Assert.True(Share(730, 1100, IsLate) > Share(0, 365, IsLate) && Share(0, 365, IsLate) > 0);
        Assert.True(Share(730, 1100, IsFaulty) > Share(0, 365, IsFaulty) && Share(0, 365, IsFaulty) > 0);
    }

    [Fact]
    public void No_document_exceeds_its_validity() => Assert.All(
        demo.Of(NormativeDocument.Name),
        file => Assert.Null(new Validity(file.Date("effectiveOn")!.Value, file.LastOf("record")!.Text("validUntil") is { } until ? DateOnly.ParseExact(until, "yyyy-MM-dd") : null)
            .Fault(file.Text("title")!, LawInForce.Declared.Of(file))));

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        var head = demo.Log.Head;
        Assert.True(demo.Region.IsLoaded);
        var later = new FakeTimeProvider(LoadedDemo.Now.AddDays(40));
        await new DemoRegion(demo.Log, demo.Files, demo.Institutions, LawInForce.Declared, later).LoadAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(head, demo.Log.Head);
    }
}
