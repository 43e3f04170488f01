using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static LegalOversight.Law.Tests.NormativeDocuments.FilingWalks;

namespace LegalOversight.Law.Tests.NormativeDocuments;

// 内蒙古日报 2017-01-03: 承办人初审、处长复审、分管副主任复核、主任终审; each of them another person.
public sealed class ReviewersTests
{
    private readonly Desk desk = new();

    // One person may hold several posts over time, but not act in two steps of one file.
    [Theory]
    [InlineData("division-review")]
    [InlineData("deputy-review")]
    [InlineData("final-review")]
    public void The_same_officer_never_takes_two_of_the_four_steps(string step)
    {
        var officer = desk.Register.Officer(Reviewer)!;
        var roles = new Dictionary<string, string> { ["division-review"] = "division-head", ["deputy-review"] = "deputy-director", ["final-review"] = "director" };
        desk.Register = desk.Register with
        {
            Officers = desk.Register.Officers.SetItem(Reviewer, officer with { Grants = [.. officer.Grants, .. roles.Values.Select(role => officer.Grants[0] with { Role = role })] }),
        };
        var id = desk.Registered();
        desk.Take(Reviewer, id, "initial-review", Forms.Initial());
        foreach (var (each, holder) in new[] { ("division-review", Head), ("deputy-review", Deputy) }.TakeWhile(pair => pair.Item1 != step))
        {
            desk.Take(holder, id, each, each == "division-review" ? Forms.Confirmed() : Forms.Result());
        }

        var refused = FilingReview.Procedure.Take(
            desk[id],
            id,
            new(step, new(Reviewer, roles[step], "150000-900"), System.Text.Json.JsonSerializer.SerializeToElement(Forms.Result()), []),
            desk.Surroundings);
        var refusal = Assert.Single(Assert.IsType<StepOutcome.Refused>(refused).Refusals);
        Assert.Equal("LO-1005", refusal.Error.Code);
        Assert.Contains("承办人初审", refusal.Sentence("zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("division-review", Reviewer)]
    [InlineData("division-review", Director)]
    [InlineData("division-review", "152500-001.filing-officer")]
    [InlineData("division-review", "152500-900.division-head")]
    public void Each_step_is_taken_in_its_own_role_at_the_reviewing_office(string step, string officer)
    {
        var id = desk.Registered();
        desk.Take(Reviewer, id, "initial-review", Forms.Initial());
        Assert.Equal("LO-1004", desk.Refusal(officer, id, step, Forms.Result()));
        Assert.DoesNotContain(step, desk.OpenTo(officer, id));
    }

    // rules F: 登记、编号、补正通知 R2 (R3 confirms).
    [Fact]
    public void The_head_of_division_confirms_the_registration_before_the_file_goes_on()
    {
        var id = desk.Registered();
        desk.Take(Reviewer, id, "initial-review", Forms.Initial());
        Assert.Equal("LO-1101 registration", desk.Refusal(Head, id, "division-review", Forms.Result()));
        Assert.Equal("LO-1110 registration", desk.Refusal(Head, id, "division-review", Forms.Confirmed("none")));
        desk.Take(Head, id, "division-review", Forms.Confirmed());
        Assert.Equal("deputy-review", desk[id].Stage);
    }

    [Theory]
    [InlineData("register")]
    [InlineData("request-completion")]
    public void Nobody_confirms_what_they_did_themselves(string step)
    {
        var officer = desk.Register.Officer(Reviewer)!;
        desk.Register = desk.Register with
        {
            Officers = desk.Register.Officers.SetItem(Reviewer, officer with { Grants = [.. officer.Grants, officer.Grants[0] with { Role = "division-head" }] }),
        };
        var file = Taken(step);
        Assert.Equal(step, FilingReview.Procedure.Separations.Select(rule => rule.Barring(file, Reviewer, "division-review")).First(barring => barring is not null));
    }

    // rules F: the maker sees the opinions after 终审.
    [Fact]
    public void Opinions_are_withheld_from_the_maker_until_the_final_review()
    {
        var id = desk.BeforeTheDirector("problem");
        var maker = desk.Register.Officer(League)!;
        var own = desk.Register.Officer(Head)!;
        bool Withheld(Law.Institutions.Officer officer) => Visibility.IsWithheld(FilingReview.Procedure, desk[id], desk[id].LastOf("initial-review")!, officer, desk.Day);
        Assert.True(Withheld(maker));
        Assert.False(Withheld(own));
        desk.Take(Director, id, "final-review", Forms.Conclusion("problem"));
        Assert.False(Withheld(maker));
    }

    private CaseFile Taken(string step)
    {
        if (step == "register")
        {
            return desk[desk.Registered()];
        }

        var id = desk.File();
        desk.Take(Reviewer, id, step, Forms.Of(new { faults = new[] { "basis" }, demand = "请补充" }));
        return desk[id];
    }
}
