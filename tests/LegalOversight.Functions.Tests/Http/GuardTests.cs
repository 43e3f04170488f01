using System.Text;
using LegalOversight.Functions.Http;
using LegalOversight.Platform.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LegalOversight.Functions.Tests.Http;

public sealed class GuardTests
{
    [Theory]
    [InlineData(400, "LO-1112")]
    [InlineData(404, "LO-1505")]
    [InlineData(405, "LO-1505")]
    [InlineData(413, "LO-1112")]
    [InlineData(415, "LO-1112")]
    public async Task What_the_framework_refuses_without_a_word_gets_a_code(int status, string code)
    {
        var (_, problem) = await AnswerAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Contains(code, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_a_reason_to_try_again_and_no_fault_of_the_program()
    {
        var (status, problem) = await AnswerAsync(_ => throw new StoreUnavailableException("create on normative failed 5 times."));

        Assert.Equal(503, status);
        Assert.Contains("LO-1902", problem, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Problem)> AnswerAsync(RequestDelegate next)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().AddSingleton(SecurityHeaders.For(null, null)).BuildServiceProvider(),
            Request = { Path = "/api/office/any" },
            Response = { Body = answer },
        };
        await Guard.Answer(context, next);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
