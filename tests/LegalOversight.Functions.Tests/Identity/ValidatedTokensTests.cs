using System.Security.Claims;
using LegalOversight.Functions.Identity;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class ValidatedTokensTests
{
    private static readonly ValidatedToken Token = new(new ClaimsPrincipal(), DateTimeOffset.MaxValue, "http", "localhost");

    [Fact]
    public void They_never_hold_more_than_two_generations()
    {
        var tokens = new ValidatedTokens(100);
        for (var number = 0; number < 10_000; number++)
        {
            tokens.Keep(TokenHash.Of($"token {number}"), Token);
            Assert.InRange(tokens.Count, 0, 200);
        }
    }

    [Fact]
    public void A_token_in_use_survives_the_change_of_generations()
    {
        var tokens = new ValidatedTokens(100);
        var used = TokenHash.Of("in use");
        tokens.Keep(used, Token);
        for (var number = 0; number < 1_000; number++)
        {
            tokens.Keep(TokenHash.Of($"token {number}"), Token);
            Assert.NotNull(tokens.Find(used));
        }

        Assert.Null(tokens.Find(TokenHash.Of("token 0")));
    }

    [Fact]
    public void Tokens_that_differ_in_one_letter_differ_in_their_hash() =>
        Assert.NotEqual(TokenHash.Of(new string('a', 5000)), TokenHash.Of(new string('a', 4999) + 'b'));
}
