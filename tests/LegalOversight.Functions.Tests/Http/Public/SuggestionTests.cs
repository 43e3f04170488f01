using System.Net;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class SuggestionTests(PublicSite site)
{
    private static int callers;

    private static object Suggestion(string? document = null) => new
    {
        document = document ?? Library.Id("water"),
        title = "呼和浩特市节约用水管理办法",
        requesterName = "王某",
        requesterContact = "13800000000",
        reasons = "第二条没有上位法依据。",
        articlesConcerned = "第二条",
    };

    [Fact]
    public async Task A_suggestion_is_received_and_followed_by_its_code()
    {
        using var response = await SubmitAsync(Suggestion());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var receipt = await PublicSite.Json(response);
        var code = receipt.GetProperty("code").GetString()!;
        Assert.True(SuggestionCode.IsWellFormed(code));
        Assert.Equal(("2026-03-09", "2026-05-08"), (receipt.GetProperty("due").GetProperty("formCheck").GetString(), receipt.GetProperty("due").GetProperty("finish").GetString()));

        var progress = await site.GetAsync($"suggestions/{Uri.EscapeDataString($" {code[..3].ToLowerInvariant()} {code[3..6]}-{code[6..]} ")}");
        Assert.Equal((code, "form-check", "形式审查"), (progress.GetProperty("code").GetString(), progress.GetProperty("stage").GetString(), progress.GetProperty("stageLabel").GetString()));
        Assert.Equal(Library.Id("water"), progress.GetProperty("document").GetProperty("id").GetString());
        Assert.Equal("2026-03-02", progress.GetProperty("submittedOn").GetString());
        Assert.Equal(["2026-03-09", "2026-05-08"], progress.GetProperty("clocks").EnumerateArray().Select(clock => clock.GetProperty("due").GetString()));
        Assert.NotEmpty(progress.GetProperty("clocks")[0].GetProperty("explanation").EnumerateArray());
        Assert.False(progress.TryGetProperty("reply", out _));
        Assert.DoesNotContain("王某", progress.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_shown_when_it_is_approved_and_not_before()
    {
        var code = (await PublicSite.Json(await SubmitAsync(Suggestion()))).GetProperty("code").GetString()!;
        var id = CaseId.Derived("su", $"code:{code}");
        await TakeAsync("accept", Library.Reviewer, Roles.Reviewer, new { });
        await TakeAsync("propose-reply", Library.Reviewer, Roles.Reviewer, new { finding = "lawful", draft = "拟答复：草稿" });
        var drafted = await site.GetAsync($"suggestions/{code}");
        Assert.DoesNotContain("草稿", drafted.ToString(), StringComparison.Ordinal);
        Assert.Equal(["已提交", "已受理"], Labels(drafted));

        await TakeAsync("reply", Library.Director, Roles.Director, new { result = "approve", reply = "经审查，该文件合法。" });
        var answered = await site.GetAsync($"suggestions/{code}", "en");
        Assert.Equal(["Submitted", "Taken up", "Answered"], Labels(answered));
        Assert.Equal(("replied", "经审查，该文件合法。"), (answered.GetProperty("stage").GetString(), answered.GetProperty("reply").GetString()));
        Assert.DoesNotContain("director", answered.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(".reviewer", answered.ToString(), StringComparison.Ordinal);

        async Task TakeAsync(string step, string officer, string role, object form) =>
            await site.TakeAsync(CitizenSuggestion.Procedure, step, id, new Actor(officer, role, Library.Office), form);
    }

    [Fact]
    public async Task A_document_may_be_named_by_its_id_at_the_source()
    {
        using var response = await SubmitAsync(Suggestion("water"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("nothing")]
    public async Task A_suggestion_needs_a_public_document(string externalId)
    {
        using var response = await SubmitAsync(Suggestion(Library.Id(externalId)));
        var problem = await PublicSite.Json(response);
        Assert.Equal((HttpStatusCode.NotFound, "LO-1503", "document"), (response.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Each_field_that_is_not_as_required_is_named()
    {
        using var response = await SubmitAsync(new { document = Library.Id("water"), requesterName = " ", requesterContact = 7, reasons = new string('长', 5001) }, "en");
        var problem = await PublicSite.Json(response);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            [("LO-1101", "requesterName"), ("LO-1103", "requesterContact"), ("LO-1103", "reasons")],
            problem.GetProperty("errors").EnumerateArray().Select(each => (each.GetProperty("code").GetString(), each.GetProperty("field").GetString())));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_is_no_object_is_refused(string body)
    {
        using var response = await SubmitAsync(body);
        Assert.Equal("LO-1109", (await PublicSite.Json(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_same_key_gets_the_first_answer_and_another_body_none()
    {
        var first = await PublicSite.Json(await SubmitAsync(Suggestion(), "zh-CN", "a-key-of-its-own-1"));
        var again = await PublicSite.Json(await SubmitAsync(Suggestion(), "zh-CN", "a-key-of-its-own-1"));
        using var other = await SubmitAsync(Suggestion("parking"), "zh-CN", "a-key-of-its-own-1");
        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal("LO-1007", (await PublicSite.Json(other)).GetProperty("code").GetString());
        Assert.NotEqual(first.ToString(), (await PublicSite.Json(await SubmitAsync(Suggestion()))).ToString());
    }

    [Fact]
    public async Task A_key_that_could_be_guessed_is_refused()
    {
        using var response = await SubmitAsync(Suggestion(), "zh-CN", "key-1");
        Assert.Equal("LO-1012", (await PublicSite.Json(response)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("ABCDEFGHJK")]
    [InlineData("x")]
    [InlineData("%20")]
    public async Task An_unknown_code_is_refused(string code)
    {
        Assert.Equal((404, "LO-1504", "No suggestion has this code. Check it and try again."), await site.RefusedAsync($"suggestions/{code}", "en"));
    }

    [Fact]
    public async Task One_address_submits_at_most_ten_suggestions_an_hour()
    {
        for (var n = 1; n <= 10; n++)
        {
            using var taken = await SubmitAsync(Suggestion(), "en", null, "198.51.100.7");
            Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        }

        using var refused = await SubmitAsync(Suggestion(), "en", null, "198.51.100.7");
        using var another = await SubmitAsync(Suggestion(), "en", null, "198.51.100.8");
        Assert.Equal((HttpStatusCode.TooManyRequests, "LO-1510"), (refused.StatusCode, (await PublicSite.Json(refused)).GetProperty("code").GetString()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        Assert.Equal(HttpStatusCode.Created, another.StatusCode);
    }

    private static IEnumerable<string?> Labels(JsonElement progress) => progress.GetProperty("timeline").EnumerateArray().Select(each => each.GetProperty("label").GetString());

    private Task<HttpResponseMessage> SubmitAsync(object body, string language = "zh-CN", string? key = null, string? from = null)
    {
        (string, string) caller = ("X-Forwarded-For", from ?? $"192.0.2.{Interlocked.Increment(ref callers)}");
        return site.SendAsync(HttpMethod.Post, "suggestions", language, body, key is null ? [caller] : [caller, ("Idempotency-Key", key)]);
    }
}
