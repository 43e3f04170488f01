using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

[Collection(DemoTests.Name)]
public sealed class DemoOfficersTests(LoadedDemo demo)
{
    [Fact]
    public void The_sign_in_list_is_the_register()
    {
        var shown = new DemoOfficers().In("zh-CN");
        Assert.Equal(demo.Institutions.Register.Officers.Keys.Order(), shown.Select(officer => officer.Id).Order());
        Assert.All(shown, officer => Assert.Equal(demo.Institutions.Register.Officer(officer.Id)!.Name, officer.Name));
        Assert.Equal(116, shown.Select(officer => (officer.Level, officer.DivisionName)).Distinct().Count());
    }

    [Fact]
    public void The_four_reviewers_of_every_office_and_the_filers_of_every_maker_are_there()
    {
        var ids = DemoOfficers.Ids.ToHashSet();
        Assert.All(demo.Institutions.Register.Organs.Values, organ => Assert.All(
            organ.Kind == OrganKind.LegalOffice ? [Roles.Reviewer, Roles.DivisionHead, Roles.DeputyDirector, Roles.Director] : new[] { Roles.FilingOfficer },
            role => Assert.Contains($"{organ.Code}.{role}", ids)));
    }

    [Fact]
    public void Places_have_English_names_and_the_password_is_allowed()
    {
        var officers = new DemoOfficers().In("en");
        Assert.Contains(officers, officer => officer is { Name: "Alxa Left Banner Legal Affairs Office, reviewer", DivisionName: "Alxa Left Banner", RoleLabel: "reviewer", Level: DemoLevel.County });
        Assert.All(officers, officer => Assert.Matches("^[A-Za-z', -]+$", officer.Name));
        Assert.All(DemoOfficers.Ids, id => Assert.True(PasswordRule.Allows(id, DemoOfficers.SharedPassword)));
    }
}
