using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class BadInputTests(OneOfficeHost office) : IClassFixture<OneOfficeHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("office/worklist?tab=9")]
    [InlineData("office/worklist?tab=all")]
    [InlineData("office/worklist?page=abc")]
    [InlineData("office/worklist?page=0")]
    [InlineData("office/worklist?size=201")]
    [InlineData("office/cases?page=abc")]
    [InlineData("office/cases?from=xx")]
    [InlineData("office/cases?to=2026-02-30")]
    [InlineData("office/documents?page=abc")]
    [InlineData("office/indicators/cases?page=abc")]
    [InlineData("office/indicators/cases?counter=5")]
    [InlineData("office/indicators/cases?counter=all")]
    [InlineData("office/register?year=abc")]
    [InlineData("office/register?kind=X")]
    [InlineData("office/reconciliation?year=abc")]
    [InlineData("operations/audit?page=abc")]
    public async Task A_parameter_that_is_not_as_required_is_refused_by_its_name(string address)
    {
        using var officer = office.Host.As(address.StartsWith("operations", StringComparison.Ordinal) ? "150000-900.auditor" : "150000-900.reviewer");
        var answer = await officer.SendAsync(HttpMethod.Get, $"/api/{address}");

        var problem = await ProblemAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, "LO-1502"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(address.Split('?', '=')[1], problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("office/worklist?")]
    [InlineData("office/cases?q=规定&")]
    [InlineData("office/documents?q=规定&")]
    [InlineData("office/indicators/cases?")]
    [InlineData("operations/audit?")]
    [InlineData("public/documents?")]
    [InlineData("public/documents?q=规定&")]
    [InlineData("public/directories?")]
    public async Task Of_an_empty_list_there_is_a_first_page_and_no_other(string list)
    {
        using var officer = office.Host.As(list.StartsWith("operations", StringComparison.Ordinal) ? "150000-900.auditor" : "150200-900.reviewer");
        Assert.Equal(0, (await officer.GetAsync($"/api/{list}page=1")).GetProperty("total").GetInt32());

        foreach (var page in (int[])[2, 999_999, int.MaxValue])
        {
            var answer = await officer.SendAsync(HttpMethod.Get, $"/api/{list}page={page}");
            var problem = await ProblemAsync(answer);
            Assert.Equal((HttpStatusCode.NotFound, "LO-1511", 1), (answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("lastPage").GetInt32()));
        }
    }

    [Theory]
    [InlineData("worklist?tab=Mine")]
    [InlineData("indicators/cases?counter=intime")]
    [InlineData("indicators/cases?counter=")]
    public async Task A_name_is_known_in_either_case(string address)
    {
        using var officer = office.Host.As("150000-900.reviewer");

        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync(HttpMethod.Get, $"/api/office/{address}")).StatusCode);
    }

    [Theory]
    [InlineData("cases", """{"procedure":"filing-review","step":"file","form":null}""")]
    [InlineData("cases", """{"procedure":"filing-review","step":"file","form":[]}""")]
    [InlineData("cases", """{"procedure":"filing-review","step":"file","form":5}""")]
    [InlineData("cases", """{"procedure":"filing-directory","step":"publish","form":"x"}""")]
    [InlineData("cases", """{"procedure":"filing-directory","step":"publish","form":true}""")]
    [InlineData("cases/any/steps/register", """{"form":null}""")]
    [InlineData("uploads", "{")]
    [InlineData("uploads", "null")]
    [InlineData("uploads", """{"size":"x"}""")]
    [InlineData("reading/catalogue", """{"year":"x"}""")]
    public async Task A_body_that_is_not_as_required_is_refused_with_a_code(string address, string body)
    {
        using var officer = office.Host.As("150100-101.filing-officer");
        foreach (var type in (string[])["application/json", "text/plain"])
        {
            var answer = await officer.SendAsync(HttpMethod.Post, $"/api/office/{address}", new StringContent(body, Encoding.UTF8, type));

            Assert.Equal((HttpStatusCode.BadRequest, "LO-1109"), (answer.StatusCode, (await ProblemAsync(answer)).GetProperty("code").GetString()));
        }
    }

    [Theory]
    [InlineData("{\n \"size\":5,,", "请求正文不是所要求的 JSON：错误在第2行第11字节处。请改正后重新发送。")]
    [InlineData("""{"size":"x"}""", "请求正文不是所要求的 JSON：“$.size”不是所要求的值。请改正后重新发送。")]
    [InlineData("null", "请求正文不是所要求的 JSON：不是所要求的结构。请改正后重新发送。")]
    public async Task Where_a_body_is_wrong_is_said_in_the_readers_language(string body, string sentence)
    {
        using var officer = office.Host.As("150100-101.filing-officer");
        var answer = await officer.SendAsync(HttpMethod.Post, "/api/office/uploads", new StringContent(body));

        Assert.Equal(sentence, (await ProblemAsync(answer)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_4_MB_is_too_large_whether_it_states_its_length_or_not(bool chunked)
    {
        using var officer = office.Host.As("150100-101.filing-officer");
        HttpContent Body() => chunked ? new StreamContent(new Unmeasured(new byte[4097 << 10])) : new ByteArrayContent(new byte[4097 << 10]);
        for (var again = 0; again < 2; again++)
        {
            var answer = await officer.SendAsync(HttpMethod.Post, "/api/office/cases", Body());
            var problem = await ProblemAsync(answer);

            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "LO-1111"), (answer.StatusCode, problem.GetProperty("code").GetString()));
            Assert.StartsWith("表单内容过多（4097KB，最多4096KB）。", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private sealed class Unmeasured(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
