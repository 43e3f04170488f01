using LegalOversight.Functions.Identity;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class TokenHashTests
{
    [Fact]
    public void Tokens_that_differ_in_one_letter_differ_in_their_hash() =>
        Assert.NotEqual(TokenHash.Of(new string('a', 5000)), TokenHash.Of(new string('a', 4999) + 'b'));
}
