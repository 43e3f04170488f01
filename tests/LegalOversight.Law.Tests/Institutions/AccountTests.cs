using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Tests.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.Institutions;

public sealed class AccountTests
{
    private const string Tenant = "8a6c1f0e-2b3d-4c5e-9f70-112233445566";
    private const string Lin = "0b8f6a52-0f5e-4d7c-8a43-000000000001";
    private const string Wang = "0b8f6a52-0f5e-4d7c-8a43-000000000002";
    private readonly Desk desk = new();

    [Fact]
    public void An_officer_is_found_by_the_account_stated_at_the_enrolment()
    {
        Enrol("lin", Tenant, Lin);
        Assert.Equal("lin", Found(Lin));
        Assert.Null(Found(Wang));
        Assert.Null(desk.Register.OfficerOf(Guid.Parse(Lin), Guid.Parse(Tenant)));
        Assert.Equal(new DirectoryAccount(Guid.Parse(Tenant), Guid.Parse(Lin)), desk.Register.Officer("lin")!.Account);
    }

    [Fact]
    public void An_officer_without_an_account_is_found_by_none()
    {
        Enrol("lin");
        Assert.Null(desk.Register.Officer("lin")!.Account);
        Assert.Empty(desk.Register.Accounts);
        Assert.Null(desk.Register.OfficerOf(Guid.Empty, Guid.Empty));
    }

    [Fact]
    public void An_account_bound_later_takes_the_place_of_the_one_before()
    {
        var id = Enrol("lin", Tenant, Lin);
        desk.Take("system", id, "bind", Binding(Tenant, Wang));
        Assert.Null(Found(Lin));
        Assert.Equal("lin", Found(Wang));
        desk.Take("system", id, "bind", Binding(Tenant, Wang));
        Assert.Equal("lin", Found(Wang));
    }

    [Theory]
    [InlineData("enrol")]
    [InlineData("bind")]
    public void An_account_belongs_to_one_officer_only(string how)
    {
        var first = Enrol("lin", Tenant, Lin);
        Assert.Equal($"LO-1009 {first}", how == "enrol"
            ? desk.Refusal("system", OfficerFile.Procedure, "enrol", Enrolment("wang", Tenant, Lin.ToUpperInvariant()))
            : desk.Refusal("system", Enrol("wang"), "bind", Binding(Tenant.ToUpperInvariant(), $" {Lin} ")));
        Assert.Equal("lin", Found(Lin));
    }

    [Fact]
    public void An_account_that_was_replaced_or_released_may_be_bound_to_another()
    {
        var (lin, wang) = (Enrol("lin", Tenant, Lin), Enrol("wang"));
        desk.Take("system", lin, "bind", Binding(Tenant, Wang));
        desk.Take("system", wang, "bind", Binding(Tenant, Lin));
        Assert.Equal(("wang", "lin"), (Found(Lin), Found(Wang)));

        desk.Take("system", lin, "unbind", Forms.Of(new { basis = "误绑" }));
        Assert.Null(Found(Wang));
        Assert.Null(desk.Register.Officer("lin")!.Account);
        desk.Take("system", wang, "bind", Binding(Tenant, Wang));
        Assert.Equal((null, "wang"), (Found(Lin), Found(Wang)));
    }

    [Fact]
    public void The_same_account_bound_again_stays_with_its_officer()
    {
        var id = Enrol("lin", Tenant, Lin);
        desk.Take("system", id, "bind", Binding(Tenant, Lin));
        Assert.Equal($"LO-1009 {id}", desk.Refusal("system", Enrol("wang"), "bind", Binding(Tenant, Lin)));
    }

    [Fact]
    public void Nothing_is_released_where_nothing_is_bound()
    {
        var id = Enrol("lin");
        Assert.Equal("LO-1003", desk.Refusal("system", id, "unbind", Forms.Of(new { basis = "误绑" })));
        desk.Take("system", id, "bind", Binding(Tenant, Lin));
        desk.Take("system", id, "unbind", Forms.Of(new { basis = "误绑" }));
        Assert.Equal("LO-1003", desk.Refusal("system", id, "unbind", Forms.Of(new { basis = "误绑" })));
    }

    [Theory]
    [InlineData("8a6c1f0e-2b3d-4c5e-9f70-11223344556", Lin, "LO-1103 tenant")]
    [InlineData("contoso.onmicrosoft.com", Lin, "LO-1103 tenant")]
    [InlineData("{8a6c1f0e-2b3d-4c5e-9f70-112233445566}", Lin, "LO-1103 tenant")]
    [InlineData(Tenant, "lin@contoso.cn", "LO-1103 objectId")]
    [InlineData(Tenant, "0b8f6a520f5e4d7c8a43000000000001", "LO-1103 objectId")]
    [InlineData(Tenant, "00000000-0000-0000-0000-000000000000", "LO-1103 objectId")]
    public void What_is_no_guid_is_refused_at_its_field(string tenant, string objectId, string refusal)
    {
        Assert.Equal(refusal, desk.Refusal("system", OfficerFile.Procedure, "enrol", Enrolment("lin", tenant, objectId)));
        Assert.Equal(refusal, desk.Refusal("system", Enrol("wang"), "bind", Binding(tenant, objectId)));
    }

    [Theory]
    [InlineData(null, Lin, "LO-1101 tenant")]
    [InlineData(Tenant, null, "LO-1101 objectId")]
    [InlineData(Tenant, " ", "LO-1101 objectId")]
    public void One_id_without_the_other_is_refused(string? tenant, string? objectId, string refusal)
    {
        Assert.Equal(refusal, desk.Refusal("system", OfficerFile.Procedure, "enrol", Enrolment("lin", tenant, objectId)));
        Assert.Equal(refusal, desk.Refusal("system", Enrol("wang"), "bind", Binding(tenant, objectId)));
    }

    // rules F: 分级授权.
    [Fact]
    public void An_administrator_binds_within_the_own_division_and_below_only()
    {
        const string administrator = "152500-900.administrator";
        desk.Open("system", OfficerFile.Procedure, "enrol", Forms.Of(new { officer = administrator, name = "管理员", home = "152500-900", grants = new[] { new { role = "administrator", organ = "152500-900", from = "2026-01-01" } } }));
        var below = desk.Open(administrator, OfficerFile.Procedure, "enrol", Forms.Of(new { officer = "152522-900.new", name = "新", home = "152522-900", grants = new[] { new { role = "reviewer", organ = "152522-900", from = "2026-01-01" } } }));
        Assert.Null(desk.Refusal(administrator, below, "bind", Binding(Tenant, Wang)));
        Assert.Equal("LO-1404", desk.Refusal(administrator, Enrol("lin"), "bind", Binding(Tenant, Lin)));
        Assert.Equal("LO-1004", desk.Refusal("150000-900.reviewer", below, "bind", Binding(Tenant, Lin)));
    }

    [Fact]
    public void An_officer_is_enrolled_once()
    {
        var id = Enrol("lin", Tenant, Lin);
        Assert.Equal("LO-1009", desk.Refusal("system", id, "enrol", Enrolment("lin")));
        Assert.Equal(OfficerFile.IdOf("lin"), OfficerFile.Procedure.Key!.CaseFor(JsonSerializer.SerializeToElement(Enrolment("lin"))));
    }

    // Read before the form is checked: whatever is sent, the form's own refusal is the answer.
    [Theory]
    [InlineData("""{ "officer": 7 }""")]
    [InlineData("""{ "officer": "\ud800" }""")]
    [InlineData("""{ "code": "150000-001" }""")]
    [InlineData("[]")]
    public void A_form_that_states_no_officer_names_no_case(string form) =>
        Assert.Null(OfficerFile.Procedure.Key!.CaseFor(JsonDocument.Parse(form).RootElement));

    [Fact]
    public void An_organ_has_one_case_for_a_well_formed_code()
    {
        Assert.Equal(OrganFile.IdOf("150000-102"), OrganFile.Procedure.Key!.CaseOf("150000-102"));
        Assert.Null(OrganFile.Procedure.Key!.CaseOf("150000-1O2"));
        Assert.Null(OrganFile.Procedure.Key!.CaseOf(new string('1', 500)));
    }

    private static JsonObject Enrolment(string officer, string? tenant = null, string? objectId = null) => Forms.Of(new { officer, name = "林", home = "150000-900", tenant, objectId });

    private static JsonObject Binding(string? tenant, string? objectId) => Forms.Of(new { tenant, objectId, basis = "批准" });

    private string Enrol(string officer, string? tenant = null, string? objectId = null) => desk.Open("system", OfficerFile.Procedure, "enrol", Enrolment(officer, tenant, objectId));

    private string? Found(string objectId) => desk.Register.OfficerOf(Guid.Parse(Tenant), Guid.Parse(objectId))?.Id;
}
