using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class SuggestionCodeTests
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    [Fact]
    public void A_code_has_ten_characters_none_of_which_looks_like_another()
    {
        for (var n = 0; n < 1000; n++)
        {
            var code = SuggestionCode.Of($"secret {n}");
            Assert.True(SuggestionCode.IsWellFormed(code));
            Assert.Equal(10, code.Length);
            Assert.DoesNotContain(code, character => "01ILOilo".Contains(character, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_same_secret_has_the_same_code_and_no_two_secrets_share_one()
    {
        var codes = Enumerable.Range(0, 1000).Select(n => SuggestionCode.Of($"secret {n}")).ToList();
        Assert.Equal(codes, Enumerable.Range(0, 1000).Select(n => SuggestionCode.Of($"secret {n}")));
        Assert.Distinct(codes);
    }

    [Fact]
    public void No_slip_of_one_character_makes_another_code()
    {
        var code = SuggestionCode.Of("a secret");
        var slips = from at in Enumerable.Range(0, code.Length)
                    from character in Alphabet
                    where character != code[at]
                    select code[..at] + character + code[(at + 1)..];
        Assert.DoesNotContain(slips, SuggestionCode.IsWellFormed);
    }

    [Fact]
    public void No_exchange_of_two_characters_makes_another_code()
    {
        for (var n = 0; n < 100; n++)
        {
            var code = SuggestionCode.Of($"secret {n}");
            var exchanged = from i in Enumerable.Range(0, code.Length)
                            from j in Enumerable.Range(0, i)
                            where code[i] != code[j]
                            select new string([.. code.Select((character, at) => at == i ? code[j] : at == j ? code[i] : character)]);
            Assert.DoesNotContain(exchanged, SuggestionCode.IsWellFormed);
        }
    }

    [Theory]
    [InlineData(" ab2-CD3 ef4‐G ", "AB2CD3EF4G")]
    [InlineData("DEMO-0001", "DEMO0001")]
    public void A_code_is_read_however_it_is_typed(string typed, string normal) => Assert.Equal(normal, SuggestionCode.Normal(typed));
}
