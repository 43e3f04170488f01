using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Tests.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.Institutions;

public sealed class RegisterTests
{
    private const string Reviewer = "150000-900.reviewer";
    private readonly Desk desk = new();

    [Fact]
    public void A_grant_holds_from_its_first_to_its_last_day()
    {
        var id = Enrolled("lin", new { role = "reviewer", organ = "150000-900", from = "2026-03-10", to = "2026-03-20" });
        bool Holds(string day) => desk.Register.Officer("lin")!.Holds("reviewer", "150000-900", "register", DateOnly.ParseExact(day, "yyyy-MM-dd"), desk.Register);
        Assert.False(Holds("2026-03-09"));
        Assert.True(Holds("2026-03-10"));
        Assert.True(Holds("2026-03-20"));
        Assert.False(Holds("2026-03-21"));
        Assert.Equal("enrolled", desk[id].Stage);
    }

    [Fact]
    public void A_grant_is_for_its_role_its_organ_and_its_steps()
    {
        Enrolled("lin", new { role = "reviewer", organ = "150000-900", steps = "register、initial-review", from = "2026-01-01" });
        bool Holds(string role, string organ, string step) => desk.Register.Officer("lin")!.Holds(role, organ, step, desk.Day, desk.Register);
        Assert.True(Holds("reviewer", "150000-900", "initial-review"));
        Assert.False(Holds("reviewer", "150000-900", "publish"));
        Assert.False(Holds("director", "150000-900", "initial-review"));
        Assert.False(Holds("reviewer", "152500-900", "initial-review"));
    }

    // A county office with one reviewer borrows one of the league.
    [Theory]
    [InlineData("152522-900", true)]
    [InlineData("152500-900", true)]
    [InlineData("150121-900", false)]
    [InlineData("150000-900", false)]
    [InlineData("999999-900", false)]
    public void A_grant_for_a_division_reaches_all_organs_below_it(string organ, bool reaches)
    {
        Enrolled("lin", new { role = "reviewer", division = "152500", from = "2026-01-01" });
        Assert.Equal(reaches, desk.Register.Officer("lin")!.Holds("reviewer", organ, "register", desk.Day, desk.Register));
    }

    [Fact]
    public void Who_may_act_for_an_organ_may_read_its_cases()
    {
        Enrolled("lin", new { role = "reviewer", division = "152500", from = "2026-01-01" });
        Enrolled("wang", new { role = "reviewer", division = "150100", from = "2026-01-01" });
        var id = desk.File();
        bool Reads(string officer) => Visibility.MayRead(Procedures.Of(desk[id]), desk[id], desk.Register.Officer(officer)!, desk.Register, desk.Day);
        Assert.True(Reads("lin"));
        Assert.False(Reads("wang"));
    }

    // rules F: own organ, same-level and upper legal offices; not other organs, not offices beside or below.
    [Theory]
    [InlineData("152522-001.filing-officer", true)]
    [InlineData("152500-900.reviewer", true)]
    [InlineData("152522-900.reviewer", true)]
    [InlineData("150000-900.director", true)]
    [InlineData("152500-001.filing-officer", false)]
    [InlineData("150100-900.reviewer", false)]
    [InlineData("150121-900.reviewer", false)]
    public void A_filing_is_read_by_its_parties_and_the_legal_offices_above(string officer, bool reads)
    {
        var id = desk.Open("152522-001.filing-officer", Law.NormativeDocuments.FilingReview.Procedure, "file", Forms.Filing("阿政发〔2026〕1号"), Forms.Package);
        Assert.Equal(reads, Visibility.MayRead(Procedures.Of(desk[id]), desk[id], desk.Register.Officer(officer)!, desk.Register, desk.Day));
    }

    [Theory]
    [InlineData("auditor", true)]
    [InlineData("administrator", false)]
    [InlineData("statistician", false)]
    public void An_auditor_reads_everything_and_administrators_and_statisticians_read_no_case(string role, bool reads)
    {
        Enrolled("lin", new { role, organ = "150000-900", from = "2026-01-01" });
        var id = desk.File();
        Assert.Equal(reads, Visibility.MayRead(Procedures.Of(desk[id]), desk[id], desk.Register.Officer("lin")!, desk.Register, desk.Day));
    }

    // rules F: R16 ≠ any business role.
    [Fact]
    public void An_administrator_holds_no_business_role()
    {
        Assert.Equal("LO-1103 grants", Refusal("lin", Grant("administrator"), Grant("reviewer")));
        var administrator = Enrolled("lin", Grant("administrator"));
        Assert.Equal("LO-1103 grants", desk.Refusal("system", administrator, "grant", Grants(Grant("reviewer"))));
        var reviewer = Enrolled("wang", Grant("reviewer"));
        Assert.Equal("LO-1103 grants", desk.Refusal("system", reviewer, "grant", Grants(Grant("administrator"))));
    }

    [Fact]
    public void Nor_at_a_later_time()
    {
        var id = Enrolled("lin", Grant("reviewer", "2027-01-01"));
        Assert.Equal("LO-1103 grants", desk.Refusal("system", id, "grant", Grants(Grant("administrator"))));
        Assert.Null(desk.Refusal("system", id, "grant", Grants(new { role = "administrator", organ = "150000-900", from = "2026-01-01", to = "2026-12-31" })));
    }

    [Fact]
    public void Grants_are_withdrawn_from_the_day_after_their_last()
    {
        var id = Enrolled("lin", Grant("reviewer"), Grant("division-head"));
        desk.Take("system", id, "withdraw", Forms.Of(new { role = "reviewer", to = "2026-03-01", basis = "调离" }));
        Assert.Equal(["division-head"], desk.Register.Officer("lin")!.GrantsOn(desk.Day).Select(grant => grant.Role));
        Assert.Equal(2, desk.Register.Officer("lin")!.GrantsOn(new DateOnly(2026, 3, 1)).Count());
        desk.Take("system", id, "withdraw", Forms.Of(new { to = "2026-03-01", basis = "退休" }));
        Assert.Empty(desk.Register.Officer("lin")!.GrantsOn(desk.Day));
    }

    [Fact]
    public void An_organ_or_a_division_that_does_not_exist_is_refused()
    {
        Assert.Equal("LO-1103 grants", Refusal("lin", new { role = "reviewer", organ = "150000-999", from = "2026-01-01" }));
        Assert.Equal("LO-1103 grants", Refusal("lin", new { role = "reviewer", division = "15", from = "2026-01-01" }));
        Assert.Equal("LO-1103 grants", Refusal("lin", new { role = "reviewer", division = "159900", from = "2026-01-01" }));
    }

    [Theory]
    [InlineData("150000-102", null)]
    [InlineData("150000102", "LO-1103 code")]
    [InlineData("159900-001", "LO-1103 code")]
    [InlineData("150000-1０2", "LO-1103 code")]
    [InlineData("150000-001", "LO-1009")]
    public void An_organ_is_registered_once_under_a_code_of_its_division(string code, string? refusal)
    {
        desk.Open("system", OrganFile.Procedure, "establish", Organ("150000-001"));
        var actual = desk.Refusal("system", OrganFile.Procedure, "establish", Organ(code));
        Assert.Equal(refusal, actual?.StartsWith("LO-1009", StringComparison.Ordinal) ?? false ? "LO-1009" : actual);
    }

    [Fact]
    public void An_organ_is_renamed_and_abolished_with_its_successor()
    {
        var id = desk.Open("system", OrganFile.Procedure, "establish", Organ("150000-102"));
        desk.Take("system", id, "rename", Forms.Of(new { name = "工业和信息化厅", basis = "机构改革" }));
        Assert.Equal("工业和信息化厅", desk.Register.Organ("150000-102")!.Name);
        Assert.Equal("内经信", desk.Register.Organ("150000-102")!.ShortName);
        desk.Take("system", id, "abolish", Forms.Of(new { to = "2026-03-02", successor = "150000-101", basis = "机构改革" }));
        var organ = desk.Register.Organ("150000-102")!;
        Assert.True(organ.IsOn(new DateOnly(2026, 3, 1)));
        Assert.False(organ.IsOn(new DateOnly(2026, 3, 2)));
        Assert.Equal("150000-101", organ.Successor);
    }

    // Whatever the doors name a case, each entry says whom it is about.
    [Fact]
    public void The_register_is_folded_from_the_log_alone()
    {
        var organ = desk.Open("system", OrganFile.Procedure, "establish", Organ("150000-102"));
        desk.Take("system", organ, "rename", Forms.Of(new { name = "工业和信息化厅", basis = "机构改革" }));
        var officer = Enrolled("lin", Grant("reviewer"));
        desk.Take("system", officer, "grant", Grants(Grant("division-head")));
        var again = desk[organ].Entries.Concat(desk[officer].Entries).Aggregate(Register.Empty, (register, entry) => register.With(entry));
        Assert.Equal("工业和信息化厅", again.Organ("150000-102")!.Name);
        Assert.Equal(["reviewer", "division-head"], again.Officer("lin")!.Grants.Select(grant => grant.Role));
    }

    [Theory]
    [InlineData(Reviewer)]
    [InlineData("150000-001.filing-officer")]
    public void Only_an_administrator_registers(string officer)
    {
        Assert.Equal("LO-1004", desk.Refusal(officer, OrganFile.Procedure, "establish", Organ("150000-102")));
        Assert.Equal("LO-1004", desk.Refusal(officer, OfficerFile.Procedure, "enrol", Forms.Of(new { officer = "lin", name = "林", home = "150000-900" })));
    }

    [Fact]
    public void An_administrator_takes_no_step_of_a_case()
    {
        Enrolled("150000-900.administrator", Grant("administrator"));
        var id = desk.File();
        Assert.Empty(desk.OpenTo("150000-900.administrator", id));
        Assert.Null(desk.Refusal("150000-900.administrator", OrganFile.Procedure, "establish", Organ("150000-102")));
    }

    // rules F: 分级授权. An administrator of a league administers the league.
    [Fact]
    public void An_administrator_registers_within_the_own_division_and_below_only()
    {
        const string administrator = "152500-900.administrator";
        Enrolled(administrator, new { role = "administrator", organ = "152500-900", from = "2026-01-01" });
        System.Text.Json.Nodes.JsonObject Officer(string home, object grant) => Forms.Of(new { officer = $"{home}.new", name = "新", home, grants = new[] { grant } });
        Assert.Null(desk.Refusal(administrator, OrganFile.Procedure, "establish", Organ("152522-102")));
        Assert.Null(desk.Refusal(administrator, OfficerFile.Procedure, "enrol", Officer("152522-900", new { role = "reviewer", organ = "152522-900", from = "2026-01-01" })));
        Assert.StartsWith("LO-1404", desk.Refusal(administrator, OrganFile.Procedure, "establish", Organ("150000-102")), StringComparison.Ordinal);
        Assert.StartsWith("LO-1404", desk.Refusal(administrator, OfficerFile.Procedure, "enrol", Officer("150000-900", new { role = "reviewer", organ = "152500-900", from = "2026-01-01" })), StringComparison.Ordinal);
        Assert.StartsWith("LO-1404", desk.Refusal(administrator, OfficerFile.Procedure, "enrol", Officer("152522-900", new { role = "reviewer", organ = "150000-900", from = "2026-01-01" })), StringComparison.Ordinal);
        Assert.StartsWith("LO-1404", desk.Refusal(administrator, OfficerFile.Procedure, "enrol", Officer("152522-900", new { role = "reviewer", division = "150000", from = "2026-01-01" })), StringComparison.Ordinal);
        var above = Enrolled("150000-900.lin", Grant("reviewer"));
        Assert.StartsWith("LO-1404", desk.Refusal(administrator, above, "withdraw", Forms.Of(new { to = "2026-03-01", basis = "调离" })), StringComparison.Ordinal);
    }

    [Fact]
    public void The_legal_office_of_a_division_is_the_one_that_exists_on_the_day()
    {
        Assert.Equal("150000-900", desk.Register.LegalOffice("150000", desk.Day)!.Code);
        Assert.Null(desk.Register.LegalOffice("150000", new DateOnly(2009, 12, 31)));
        Assert.Null(desk.Register.LegalOffice("150200", desk.Day));
    }

    private static System.Text.Json.Nodes.JsonObject Organ(string code) =>
        Forms.Of(new { code, name = "经济和信息化委员会", shortName = "内经信", kind = "department", from = "2017-01-01" });

    private static object Grant(string role, string from = "2026-01-01") => new { role, organ = "150000-900", from };

    private static System.Text.Json.Nodes.JsonObject Grants(params object[] grants) => Forms.Of(new { grants, basis = "批准" });

    private static System.Text.Json.Nodes.JsonObject Enrolment(string officer, object[] grants) => Forms.Of(new { officer, name = "林", home = "150000-900", grants });

    private string Enrolled(string officer, params object[] grants) => desk.Open("system", OfficerFile.Procedure, "enrol", Enrolment(officer, grants));

    private string? Refusal(string officer, params object[] grants) => desk.Refusal("system", OfficerFile.Procedure, "enrol", Enrolment(officer, grants));
}
