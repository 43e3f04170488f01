using CsCheck;
using LegalOversight.Platform.Search;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

public abstract partial class SearchIndexConformance
{
    private static readonly string[] Brackets = ["〔〕", "[]", "（）", "()", "【】", "［］"];

    [Fact]
    public async Task A_number_is_resolved_in_every_spelling()
    {
        await Hold(
            Document("asked", "甲办法") with { DocumentNumber = "呼政办发〔2022〕27号" },
            Document("near", "乙办法") with { DocumentNumber = "呼政办发〔2022〕2号" },
            Document("cites", "丙办法", "根据呼政办发〔2022〕27号制定"));
        var spelling = Gen.Select(Gen.OneOf(Brackets), Gen.Bool, Gen.Bool, Gen.OneOf("", " ", "\u3000"), Gen.OneOf("27", "027"))
            .Select((brackets, wide, ending, space, number) =>
            {
                var text = $"{space}呼政办发{space}{brackets[0]}{space}2022{brackets[1]}{space}{number}{space}{(ending ? "号" : "")}";
                return wide ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)) : text;
            });
        await spelling.SampleAsync(
            async text =>
            {
                var found = await Search(text);
                Assert.Equal("asked", found.ExactId);
                Assert.Equal("asked", found.Hits[0].Id);
            },
            iter: 200);
        Assert.Equal(["asked", "cites"], await Ids("呼政办发[2022]27"));
    }

    [Theory]
    [InlineData("国务院令第363号")]
    [InlineData("中华人民共和国国务院令第363号")]
    [InlineData("国务院令 第 ３６３ 号")]
    [InlineData("国务院令363")]
    [InlineData("国务院令第三百六十三号")]
    public async Task An_order_of_state_is_resolved_with_or_without_the_name_of_the_state(string number)
    {
        await Hold(Document("a", "甲条例") with { DocumentNumber = "中华人民共和国国务院令第363号" });
        Assert.Equal("a", (await Search(number)).ExactId);
    }

    [Fact]
    public async Task A_number_of_several_documents_lists_them_and_resolves_to_none()
    {
        await Hold(
            Document("a", "甲") with { DocumentNumber = "呼政发〔2020〕1号" },
            Document("b", "乙") with { DocumentNumber = "呼政发[2020]1号", Status = SearchStatus.Amended });
        var found = await Search("呼政发〔2020〕1号");
        Assert.Null(found.ExactId);
        Assert.Equal(["a", "b"], found.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public async Task A_registration_number_is_resolved_too()
    {
        await Hold(Document("a", "甲") with { RegistrationNumber = "呼规备字〔2024〕0012号" });
        Assert.Equal("a", (await Search("呼规备字(2024)12")).ExactId);
    }

    [Fact]
    public async Task A_resolved_document_is_named_even_where_the_filters_hide_it()
    {
        await Hold(Document("a", "甲") with { DocumentNumber = "呼政发〔2020〕1号" });
        var found = await Index.SearchAsync(new SearchQuery { Text = "呼政发〔2020〕1号", Years = [1999] }, Now);
        Assert.Equal("a", found.ExactId);
        Assert.Empty(found.Hits);
    }
}
