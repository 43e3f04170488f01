using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class InstitutionsTests : IAsyncLifetime
{
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_tree_holds_all_divisions_with_their_organs()
    {
        using var officer = host.As("150100-101.filing-officer");
        var divisions = (await officer.GetAsync("/api/office/institutions")).GetProperty("divisions").EnumerateArray().ToList();
        var city = divisions.Single(division => division.GetProperty("code").GetString() == "150100");

        Assert.Equal(116, divisions.Count);
        Assert.Equal(("150000", 2), (city.GetProperty("parent").GetString()!, city.GetProperty("level").GetInt32()));
        Assert.Equal(["government", "department", "legal-office"], city.GetProperty("organs").EnumerateArray().Select(organ => organ.GetProperty("kind").GetString()!));
    }

    [Fact]
    public async Task An_organ_shows_its_officers_their_grants_past_and_present_and_what_changed()
    {
        var officer = OfficerFile.IdOf("150100-900.reviewer");
        await OfficeHost.TakeAsync(host.Machine, "officer", "withdraw", officer, new { role = "reviewer", to = "2026-03-09", basis = "呼法办〔2026〕3号" });
        await OfficeHost.TakeAsync(host.Machine, "organ", "rename", OrganFile.IdOf("150100-900"), new { name = "呼和浩特市司法局", basis = "机构改革方案" });
        using var director = host.As("150100-900.director");
        var page = await director.GetAsync("/api/office/institutions/organs/150100-900");
        var reviewer = page.GetProperty("officers").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "150100-900.reviewer");
        var history = page.GetProperty("history").EnumerateArray().ToList();

        Assert.Equal("呼和浩特市司法局", page.GetProperty("organ").GetProperty("name").GetString());
        Assert.Equal(OrganFile.IdOf("150100-900"), page.GetProperty("organ").GetProperty("case").GetString());
        Assert.Equal((officer, "2026-03-09"), (reviewer.GetProperty("case").GetString()!, reviewer.GetProperty("grants")[0].GetProperty("to").GetString()!));
        Assert.Contains(history, change => change.TryGetProperty("basis", out var basis) && basis.GetString() == "呼法办〔2026〕3号");
        Assert.Contains(history, change => change.GetProperty("detail").GetString()!.Contains("承办人 呼和浩特市司法局", StringComparison.Ordinal));
        await director.GetAsync($"/api/office/cases/{officer}");
    }

    [Fact]
    public async Task An_officer_enrolled_in_the_portal_has_one_case_to_which_the_organs_page_leads()
    {
        const string name = "150100-900.new";
        using var administrator = host.As("150000-900.administrator");
        var id = await administrator.OpenAsync("officer", "enrol", new { officer = name, name = "新承办人", home = "150100-900" });
        var page = await administrator.GetAsync("/api/office/institutions/organs/150100-900");

        Assert.Equal(id, page.GetProperty("officers").EnumerateArray().Single(each => each.GetProperty("id").GetString() == name).GetProperty("case").GetString());
        var again = await administrator.OpenAnswerAsync(new { procedure = "officer", step = "enrol", organ = administrator.Organ, form = new { officer = name, name = "新承办人", home = "150100-900" } });
        Assert.Equal((HttpStatusCode.Conflict, "LO-1009"), (again.StatusCode, (await again.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_account_is_bound_in_the_officers_case_to_one_officer_only()
    {
        var account = new { tenant = "8A6C1F0E-2B3D-4C5E-9F70-112233445566", objectId = "0b8f6a52-0f5e-4d7c-8a43-000000000001", basis = "呼法办〔2026〕5号" };
        using var administrator = host.As("150000-900.administrator");
        var (reviewer, director) = (OfficerFile.IdOf("150100-900.reviewer"), OfficerFile.IdOf("150100-900.director"));
        await administrator.StepAsync(reviewer, "bind", account);

        Assert.Equal("150100-900.reviewer", host.Machine.Institutions.Register.OfficerOf(Guid.Parse(account.tenant), Guid.Parse(account.objectId))?.Id);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.StepAsync(director, "bind", "\"1\"", account)).StatusCode);
        await administrator.StepAsync(reviewer, "unbind", new { basis = "误绑" });
        await administrator.StepAsync(director, "bind", account);
        Assert.Equal("150100-900.director", host.Machine.Institutions.Register.OfficerOf(Guid.Parse(account.tenant), Guid.Parse(account.objectId))?.Id);
    }

    [Fact]
    public async Task Organs_are_found_by_part_of_their_name_or_code()
    {
        using var officer = host.As("150100-101.filing-officer");

        Assert.Equal(["150100-001", "150100-101", "150100-900"], await FoundAsync(officer, "呼和浩特"));
        Assert.Equal(["150200-001", "150200-900"], await FoundAsync(officer, "1502"));
        Assert.Empty(await FoundAsync(officer, "没有"));
    }

    private static async Task<List<string>> FoundAsync(OfficeCaller officer, string q) =>
        [.. (await officer.GetAsync($"/api/office/institutions/organs?q={Uri.EscapeDataString(q)}")).GetProperty("items").EnumerateArray().Select(organ => organ.GetProperty("code").GetString()!)];
}
