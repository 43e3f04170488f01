using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class RefusedStepsTests : IAsyncLifetime
{
    private OfficeHost host = null!;
    private OfficeCaller maker = null!;
    private OfficeCaller office = null!;
    private string paper = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await OfficeHost.StartAsync();
        (maker, office) = (host.As("150100-101.filing-officer"), host.As("150100-900.reviewer"));
        paper = await maker.PaperAsync();
    }

    public async ValueTask DisposeAsync()
    {
        maker.Dispose();
        office.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("documentNumber", "第十二份文件", "LO-1201")]
    [InlineData("validUntil", "2036-03-03", "LO-1202")]
    [InlineData("title", null, "LO-1101")]
    [InlineData("issuedOn", "三月二日", "LO-1103")]
    [InlineData("colour", "red", "LO-1102")]
    public async Task A_filing_with_a_wrong_field_is_refused_at_that_field(string field, string? value, string code)
    {
        var form = Form();
        form[field] = value;
        var (status, problem) = await OpenAsync(maker, form, Guid.NewGuid().ToString(), ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_filing_without_its_text_is_refused_and_says_which_material_is_missing()
    {
        var (status, problem) = await OpenAsync(maker, Form(), "one", ("filing-report", paper), ("legality-opinion", paper));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1104", "official-text"), (status, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        Assert.Contains("正式文本", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_and_a_key_is_not_lent_to_another()
    {
        var (first, created) = await OpenAsync(maker, Form(), "one", ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        Assert.Equal(HttpStatusCode.Created, first);
        var id = created.GetProperty("case").GetString()!;
        await office.StepAsync(id, "register", Filings.Registration);
        var (_, repeated) = await OpenAsync(maker, Form(), "one", ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        Assert.True(JsonElement.DeepEquals(created, repeated));

        var other = Form();
        other["title"] = "另一份文件";
        var (status, problem) = await OpenAsync(maker, other, "one", ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        Assert.Equal((HttpStatusCode.Conflict, "LO-1007"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_document_is_filed_once()
    {
        var (_, created) = await OpenAsync(maker, Form(), "one", ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        var (status, problem) = await OpenAsync(maker, Form(), "two", ("filing-report", paper), ("official-text", paper), ("legality-opinion", paper));
        Assert.Equal((HttpStatusCode.Conflict, "LO-1009"), (status, problem.GetProperty("code").GetString()));
        Assert.Contains(created.GetProperty("case").GetString()!, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_out_of_order_by_the_wrong_role_or_stale_is_refused_and_nothing_is_logged()
    {
        var id = await maker.FileAsync(paper, "呼发改规〔2026〕1号", "2026-03-02");
        Assert.Equal((HttpStatusCode.Conflict, "LO-1003"), await StepAsync(office, id, "initial-review", "\"1\""));
        Assert.Equal((HttpStatusCode.Forbidden, "LO-1004"), await StepAsync(maker, id, "register", "\"1\""));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "LO-1006"), await StepAsync(office, id, "register", "\"7\""));
        Assert.Equal((HttpStatusCode.PreconditionRequired, "LO-1008"), await StepAsync(office, id, "register", null));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1002"), await StepAsync(office, id, "no-such-step", "\"1\""));
        Assert.Equal(1, (await office.GetAsync($"/api/office/cases/{id}")).GetProperty("sequence").GetInt64());
    }

    // rules F: what one may not see does not exist.
    [Fact]
    public async Task A_case_of_another_subtree_does_not_exist()
    {
        var id = await maker.FileAsync(paper, "呼发改规〔2026〕1号", "2026-03-02");
        using var stranger = host.As("150200-900.reviewer");
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await stranger.RefusalAsync(HttpMethod.Get, $"/api/office/cases/{id}"));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await StepAsync(stranger, id, "register", "\"1\""));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await stranger.RefusalAsync(HttpMethod.Get, "/api/office/cases/fr-aaaaaaaaaaaaaaaaaaaaaaaaaa"));
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused_with_a_code()
    {
        var answer = await maker.SendAsync(HttpMethod.Post, "/api/office/cases", new StringContent("{\"procedure\":", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("LO-1109", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString());
    }

    private static JsonObject Form() => (JsonObject)JsonSerializer.SerializeToNode(new
    {
        title = "呼和浩特市招标投标管理规定",
        documentNumber = "呼发改规〔2026〕1号",
        documentKind = "department",
        issuedOn = "2026-03-02",
        publishedOn = "2026-03-02",
        publishedAt = "政府公报",
        effectiveOn = "2026-03-02",
        validUntil = "2030-03-02",
        opinionSource = "attached",
        signer = "主任",
        deliberation = "第三次办公会议",
        deliberatedOn = "2026-03-02",
    })!;

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> OpenAsync(OfficeCaller caller, JsonObject form, string key, params (string Material, string Upload)[] files)
    {
        var content = JsonContent.Create(new { procedure = "filing-review", step = "file", organ = caller.Organ, form, files = files.Select(file => new { material = file.Material, upload = file.Upload }) });
        content.Headers.Add("Idempotency-Key", key);
        return await AnswerAsync(await caller.SendAsync(HttpMethod.Post, "/api/office/cases", content));
    }

    private static async Task<(HttpStatusCode, string?)> StepAsync(OfficeCaller caller, string id, string step, string? ifMatch)
    {
        var answer = await caller.StepAsync(id, step, ifMatch, Filings.Registration);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString());
    }

    private static async Task<(HttpStatusCode, JsonElement)> AnswerAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
}
