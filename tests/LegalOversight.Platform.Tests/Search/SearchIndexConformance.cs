using LegalOversight.Platform.Search;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

/// <summary>What every adapter of the search port must do.</summary>
public abstract partial class SearchIndexConformance : IAsyncLifetime
{
    protected ISearchIndex Index { get; private set; } = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    protected abstract Task<ISearchIndex> OpenAsync();

    /// <summary>Opens what is left when the process is killed now.</summary>
    protected abstract Task<ISearchIndex> OpenAfterKillAsync();

    public virtual async ValueTask InitializeAsync() => Index = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static SearchDocument Document(string id, string title, string text = "") => new()
    {
        Id = id,
        Title = title,
        Issuer = "呼和浩特市人民政府",
        Level = "规范性文件",
        Status = SearchStatus.InForce,
        IssuedOn = new DateOnly(2020, 1, 1),
        Text = text,
        Version = 1,
        Public = true,
    };

    private Task Hold(params SearchDocument[] documents) => Index.IndexAsync(documents, Now);

    private Task<SearchResults> Search(string text) => Index.SearchAsync(new SearchQuery { Text = text }, Now);

    private async Task<string[]> Ids(string text) => [.. (await Search(text)).Hits.Select(hit => hit.Id)];

    [Theory]
    [InlineData("税")]
    [InlineData("契税")]
    [InlineData("减免契税")]
    [InlineData("2035")]
    [InlineData("2035年")]
    [InlineData("gb18030")]
    [InlineData("GB 18030")]
    [InlineData("ＧＢ１８０３０")]
    [InlineData("第3条规定")]
    [InlineData("契税 规划")]
    [InlineData("契税，规划")]
    [InlineData("\"减免契税\"")]
    [InlineData("“减免契税”")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ")]
    [InlineData("𠮷")]
    [InlineData("二〇三五")]
    public async Task A_word_of_any_length_and_script_is_found_in_the_text(string query)
    {
        await Hold(
            Document("a", "若干措施", "依照第3条规定减免契税，按GB18030编制2035年度规划。二〇三五 ᠮᠣᠩᠭᠣᠯ 𠮷"),
            Document("b", "其他办法", "与此无关"));
        Assert.Equal(["a"], await Ids(query));
    }

    [Fact]
    public async Task A_single_character_is_found_in_title_issuer_and_text()
    {
        await Hold(Document("t", "烟草办法"), Document("x", "办法", "禁止吸烟"), Document("i", "通知") with { Issuer = "烟台市人民政府" }, Document("n", "通知"));
        var ids = await Ids("烟");
        Assert.Equal("t", ids[0]);
        Assert.Equal(["i", "t", "x"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_phrase_in_quotes_is_met_only_word_for_word()
    {
        await Hold(Document("apart", "甲", "水库的保护区应当管理"), Document("together", "乙", "水库保护管理"));
        Assert.Equal(["together"], await Ids("\"水库保护\""));
    }

    [Fact]
    public async Task No_phrase_reaches_from_one_field_into_the_next()
    {
        await Hold(Document("a", "水库", "保护") with { Issuer = "管理" });
        Assert.Empty(await Ids("\"水库管理\""));
    }

    [Fact]
    public async Task All_words_are_required_and_fewer_only_when_nothing_has_all()
    {
        await Hold(Document("both", "湿地", "气象"), Document("one", "湿地", "档案"));
        Assert.Equal(["both"], await Ids("湿地 气象"));
        Assert.Equal(["both", "one"], (await Ids("湿地 火星")).Order(StringComparer.Ordinal));
        Assert.Empty(await Ids("火星"));
    }

    [Fact]
    public async Task The_exact_title_is_first_then_shorter_titles_then_the_text()
    {
        var often = string.Concat(Enumerable.Repeat("教师法规定，", 40));
        await Hold(
            Document("text", "若干意见", often),
            Document("long", "内蒙古自治区实施《中华人民共和国教师法》办法", often),
            Document("exact", "中华人民共和国教师法", "无关"),
            Document("longer", "中华人民共和国教师法实施细则", "无关"));
        Assert.Equal(["exact", "longer", "long"], await Ids("中华人民共和国教师法"));
        Assert.Equal("text", (await Ids("教师法"))[^1]);
    }

    [Fact]
    public async Task An_issuer_and_a_topic_together_find_that_issuers_document()
    {
        await Hold(
            Document("other", "湿地保护条例") with { Issuer = "浙江省人民代表大会常务委员会" },
            Document("mention", "湿地通报", "赤峰的湿地保护") with { Issuer = "国务院" },
            Document("asked", "湿地保护条例") with { Issuer = "赤峰市人民政府" });
        Assert.Equal("asked", (await Ids("赤峰 湿地保护"))[0]);
    }

    [Fact]
    public async Task A_document_in_force_goes_before_its_revoked_twin()
    {
        await Hold(
            Document("old", "献血条例") with { Status = SearchStatus.Revoked },
            Document("new", "献血条例"));
        Assert.Equal(["new", "old"], await Ids("献血条例"));
    }

    [Theory]
    [InlineData("title:(a OR [b TO c]) AND \\\"~^*?")]
    [InlineData("\"")]
    [InlineData("“未关上的引号")]
    [InlineData("+-&&||!(){}[]^~*?:\\/")]
    [InlineData("\ud840")]
    [InlineData("\u0000\u0007")]
    public async Task No_character_is_syntax(string query)
    {
        await Hold(Document("a", "办法"));
        Assert.NotNull(await Search(query));
        Assert.NotNull(await Index.SuggestAsync(query, cancellation: Now));
    }

    [Fact]
    public async Task The_first_200_characters_of_a_long_query_are_used()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('\u4e00' + (i * 7))));
        await Hold(Document("a", "办法", text[..200]), Document("b", "通知", "无关"));
        Assert.Equal(["a"], await Ids(text));
    }

    [Fact]
    public async Task Words_are_marked_in_title_and_passage_and_the_rest_is_escaped()
    {
        var far = string.Concat(Enumerable.Repeat("其他内容。", 400));
        await Hold(Document("a", "<b>“契税”</b>＆ＧＢ，减免", far + "对契税<script>予以减免。" + far));
        var hit = (await Search("契税 减免 gb")).Hits[0];
        Assert.Equal("&lt;b&gt;“<mark>契税</mark>”&lt;/b&gt;＆<mark>ＧＢ</mark>，<mark>减免</mark>", hit.TitleHighlighted);
        Assert.Contains("对<mark>契税</mark>&lt;script&gt;予以<mark>减免</mark>。", hit.Snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", hit.Snippet, StringComparison.Ordinal);
        Assert.True(hit.Snippet.Length < 250, hit.Snippet);
    }

    [Fact]
    public async Task A_hit_carries_what_a_result_list_shows()
    {
        var document = Document("a", "办法", "正文") with
        {
            ExternalId = "x-1", DocumentNumber = "呼政发〔2020〕1号", RegistrationNumber = "呼规备〔2020〕2号", Subject = "税务",
            EffectiveOn = new DateOnly(2020, 2, 1), ValidUntil = new DateOnly(2025, 1, 31),
        };
        await Hold(document);
        var expected = new SearchHit
        {
            Id = "a", ExternalId = "x-1", Title = "办法", Issuer = document.Issuer, DocumentNumber = document.DocumentNumber,
            RegistrationNumber = document.RegistrationNumber, Level = document.Level, Subject = "税务", Status = document.Status,
            IssuedOn = document.IssuedOn, EffectiveOn = document.EffectiveOn, ValidUntil = document.ValidUntil,
            TitleHighlighted = "<mark>办法</mark>", Snippet = "正文",
        };
        Assert.Equal(expected, (await Search("办法")).Hits[0]);
    }
}
