using System.Text;
using System.Text.Json;
using CsCheck;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class ChainTests
{
    private static readonly Gen<(int Length, int At, int Byte, int Bit)> Tampering =
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 7]);

    [Fact]
    public void A_chain_as_it_was_written_holds() => Assert.Null(Chain.FirstBroken("fr-1", Written(5)));

    [Fact]
    public void An_empty_chain_holds() => Assert.Null(Chain.FirstBroken("fr-1", []));

    [Fact]
    public void Any_changed_bit_of_an_entry_is_found_and_named() =>
        Tampering.Sample(given =>
        {
            var chain = Written(given.Length);
            var at = given.At % given.Length;
            chain[at].Canonical[given.Byte % chain[at].Canonical.Length] ^= (byte)(1 << given.Bit);
            Assert.Equal(new BrokenEntry("fr-1", at + 1, "内容与其哈希不符 / its bytes do not have its hash"), Chain.FirstBroken("fr-1", chain));
        });

    [Fact]
    public void An_entry_rewritten_with_a_hash_of_its_own_is_found_at_the_entry_after() =>
        Tampering.Where(given => given.Length > 1).Sample(given =>
        {
            var chain = Written(given.Length);
            var at = given.At % (given.Length - 1);
            var forged = EntryFormat.Canonical(EntryFormat.Read(chain[at].Canonical) with { Step = "forged" });
            chain[at] = (at + 1, forged, EntryFormat.Hash(forged));
            Assert.Equal(new BrokenEntry("fr-1", at + 2, "与上一条不相衔接 / it does not follow the entry before"), Chain.FirstBroken("fr-1", chain));
        });

    [Fact]
    public void A_removed_entry_is_found_where_it_is_missing() =>
        Tampering.Where(given => given.Length > 1).Sample(given =>
        {
            var chain = Written(given.Length);
            var at = given.At % (given.Length - 1);
            chain.RemoveAt(at);
            Assert.Equal(new BrokenEntry("fr-1", at + 2, $"缺第 {at + 1} 条 / entry {at + 1} is missing"), Chain.FirstBroken("fr-1", chain));
        });

    [Fact]
    public void Two_swapped_entries_are_found_at_the_first() =>
        Tampering.Where(given => given.Length > 1).Sample(given =>
        {
            var chain = Written(given.Length);
            var at = given.At % (given.Length - 1);
            (chain[at], chain[at + 1]) = ((at + 1, chain[at + 1].Canonical, chain[at + 1].Hash), (at + 2, chain[at].Canonical, chain[at].Hash));
            Assert.Equal(new BrokenEntry("fr-1", at + 1, "所记序号不是本序号 / it names another sequence"), Chain.FirstBroken("fr-1", chain));
        });

    [Fact]
    public void An_inserted_entry_is_found() =>
        Tampering.Sample(given =>
        {
            var chain = Written(given.Length);
            var at = given.At % given.Length;
            chain.Insert(at, (at + 1, chain[at].Canonical, chain[at].Hash));
            Assert.Equal(at + 1, Chain.FirstBroken("fr-1", chain)!.Sequence);
        });

    [Fact]
    public void An_entry_of_another_case_is_found()
    {
        var stranger = Written(1, "fr-2");
        Assert.Equal(new BrokenEntry("fr-1", 1, "所记卷宗不是本卷宗 / it names another case"), Chain.FirstBroken("fr-1", stranger));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"at":"yesterday"}""")]
    public void What_is_no_entry_is_found(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(new BrokenEntry("fr-1", 1, "无法读取 / it cannot be read"), Chain.FirstBroken("fr-1", [(1, bytes, EntryFormat.Hash(bytes))]));
    }

    private static List<(long Sequence, byte[] Canonical, string Hash)> Written(int length, string id = "fr-1")
    {
        var chain = new List<(long, byte[], string)>();
        var previous = EntryFormat.Genesis;
        for (var n = 1; n <= length; n++)
        {
            var canonical = EntryFormat.Canonical(new Entry
            {
                Case = id,
                Sequence = n,
                At = new DateTimeOffset(2026, 11, 23, 1, n, 0, TimeSpan.Zero),
                Procedure = "filing-review",
                Step = "initial-review",
                Stage = "division-review",
                By = new("150000-900.reviewer", "reviewer", "150000-900"),
                Form = JsonSerializer.SerializeToElement(new { opinion = $"意见{n}" }),
                Determined = JsonSerializer.SerializeToElement(new { }),
                Files = [],
                Previous = previous,
            });
            previous = EntryFormat.Hash(canonical);
            chain.Add((n, canonical, previous));
        }

        return chain;
    }
}
