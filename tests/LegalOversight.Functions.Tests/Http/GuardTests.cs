using System.Text;
using LegalOversight.Functions.Http;
using LegalOversight.Platform.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LegalOversight.Functions.Tests.Http;

public sealed class GuardTests
{
    [Fact]
    public async Task A_store_that_does_not_answer_is_a_reason_to_try_again_and_no_fault_of_the_program()
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().AddSingleton(SecurityHeaders.For(null, null)).BuildServiceProvider(),
            Response = { Body = answer },
        };

        await Guard.Answer(context, _ => throw new StoreUnavailableException("create on normative failed 5 times."));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.Contains("LO-1902", Encoding.UTF8.GetString(answer.ToArray()), StringComparison.Ordinal);
    }
}
