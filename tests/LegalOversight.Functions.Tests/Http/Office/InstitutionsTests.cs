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
        Assert.Contains(history, change => change.TryGetProperty("approvedBy", out var basis) && basis.GetString() == "呼法办〔2026〕3号");
        Assert.Contains(history, change => change.GetProperty("detail").GetString()!.Contains("承办人 呼和浩特市司法局", StringComparison.Ordinal));
        await director.GetAsync($"/api/office/cases/{officer}");
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
