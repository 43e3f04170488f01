using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class CanonicalJsonTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 6],
        Gen.String[Gen.Char["内政发〔2026〕\"\\\b\f\n\r\t\u0001\u007f\u2028 /é€"], 0, 8],
        Gen.Const("😀\U00020BB7"));

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>((depth, inner) =>
    {
        var leaf = Gen.OneOf(
            Texts.Select(text => (JsonNode?)text),
            Gen.Long[-9_007_199_254_740_991, 9_007_199_254_740_991].Select(number => (JsonNode?)number),
            Gen.Bool.Select(flag => (JsonNode?)flag),
            Gen.Const((JsonNode?)null));
        return depth > 3 ? leaf : Gen.OneOf(
            leaf,
            inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Dictionary(Texts, inner)[0, 5].Select(members => (JsonNode?)new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))));
    });

    // RFC 8785, 3.2.2.2: the least escaping; and 3.2.4: the bytes are UTF-8.
    [Fact]
    public void Strings_are_escaped_as_the_RFC_shows() =>
        Assert.Equal(
            "[56,true,null,\"\",{\"\\\\\":\"\\\"\"},\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]",
            Canonical("""[56, true , null, "", {"\u005c":"\u0022"}, "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]"""));

    // RFC 8785, 3.2.3: sorted by UTF-16 code units, so the emoji's surrogate comes before U+FB33.
    [Fact]
    public void Members_are_sorted_as_the_RFC_shows() =>
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Canonical("""
                {
                  "\u20ac": "Euro Sign",
                  "\r": "Carriage Return",
                  "\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\ud83d\ude00": "Emoji: Grinning Face",
                  "\u0080": "Control",
                  "\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("-9007199254740991", "-9007199254740991")]
    public void A_whole_number_is_written_in_full(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("100000000000000000000")]
    public void A_number_that_programs_could_write_differently_is_refused(string json) =>
        Assert.Throws<FormatException>(() => Canonical(json));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"b":2,"\u0061":3}""")]
    [InlineData("""[{"rows":[{"x":1,"x":2}]}]""")]
    public void A_name_that_stands_twice_is_refused(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    [Theory]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00 "]""")]
    [InlineData("""["\ud83d\"\ude00"]""")]
    [InlineData("""{"\ud800":1}""")]
    public void Half_of_a_surrogate_pair_is_refused(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    [Fact]
    public void The_same_values_are_the_same_bytes_whatever_the_order_and_spacing() =>
        Gen.Select(Values, Gen.Int).Sample((value, seed) =>
        {
            var shuffled = Shuffle(value, new Random(seed))?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) ?? "null";
            Assert.Equal(Canonical(value?.ToJsonString() ?? "null"), Canonical(shuffled));
        });

    [Fact]
    public void What_was_written_reads_back_as_the_same_value_and_is_written_again_alike() =>
        Values.Sample(value =>
        {
            var canonical = Canonical(value?.ToJsonString() ?? "null");
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(canonical)));
            Assert.Equal(canonical, Canonical(canonical));
        });

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        var into = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(document.RootElement, into);
        return Encoding.UTF8.GetString(into.WrittenSpan);
    }

    private static JsonNode? Shuffle(JsonNode? value, Random random) => value switch
    {
        JsonArray items => new JsonArray([.. items.Select(item => Shuffle(item, random))]),
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).ToList().Select(member => KeyValuePair.Create(member.Key, Shuffle(member.Value, random)))),
        _ => value?.DeepClone(),
    };
}
