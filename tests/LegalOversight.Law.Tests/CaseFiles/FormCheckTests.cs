using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class FormCheckTests
{
    private static readonly Field[] Fields =
    [
        Field.Line("title", "名称", "Title").Required().By(Label.Citation("第三条")) with { MaxLength = 5 },
        Field.Passage("reasons", "理由", "Reasons") with { MaxLength = 10 },
        Field.Day("on", "日期", "On"),
        Field.Number("year", "年度", "Year"),
        Field.Flag("urgent", "紧急", "Urgent"),
        Field.Passage("urgency", "紧急情形", "Emergency").Required().Only("urgent", "true"),
        Field.OneOf("kind", "类型", "Kind", new("regular", "定期", "Regular"), new("special", "专项", "Special")),
        Field.Line("basis", "依据", "Basis").Required().Only("kind", "special"),
        Field.AnyOf("faults", "问题", "Faults", new("a", "甲", "A"), new("b", "乙", "B")),
        Field.DocumentNumber("documentNumber", "发文字号", "Number"),
        Field.Rows("rows", "目录", "Rows", Field.Line("name", "名称", "Name").Required(), Field.Number("n", "数", "N")),
    ];

    [Fact]
    public void A_form_as_declared_passes() => Assert.Equal("", Refused("""
        {"title":"通知","reasons":"一\n二","on":"2026-11-23","year":2026,"urgent":true,"urgency":"防汛","kind":"special","basis":"新法",
         "faults":["a","b"],"documentNumber":"内政发〔2026〕12号","rows":[{"name":"甲","n":1},{"name":"乙"}]}
        """));

    [Theory]
    [InlineData("""{}""", "LO-1101 title")]
    [InlineData("""{"title":null}""", "LO-1101 title")]
    [InlineData("""{"title":"  "}""", "LO-1101 title")]
    [InlineData("""{"title":"一二三四五六"}""", "LO-1103 title")]
    [InlineData("""{"title":"一\n二"}""", "LO-1103 title")]
    [InlineData("""{"title":7}""", "LO-1103 title")]
    [InlineData("""{"title":"通知","other":1}""", "LO-1102 other")]
    [InlineData("""{"title":"通知","reasons":"一二三四五六七八九十又一"}""", "LO-1103 reasons")]
    [InlineData("""{"title":"通知","on":"2026-2-3"}""", "LO-1103 on")]
    [InlineData("""{"title":"通知","on":"2026-02-30"}""", "LO-1103 on")]
    [InlineData("""{"title":"通知","on":"1948-12-31"}""", "LO-1103 on")]
    [InlineData("""{"title":"通知","on":20261123}""", "LO-1103 on")]
    [InlineData("""{"title":"通知","year":"2026"}""", "LO-1103 year")]
    [InlineData("""{"title":"通知","year":2026.5}""", "LO-1103 year")]
    [InlineData("""{"title":"通知","year":1000000000000}""", "LO-1103 year")]
    [InlineData("""{"title":"通知","urgent":"true"}""", "LO-1103 urgent; LO-1101 urgency")]
    [InlineData("""{"title":"通知","urgent":true}""", "LO-1101 urgency")]
    [InlineData("""{"title":"通知","kind":"other"}""", "LO-1103 kind")]
    [InlineData("""{"title":"通知","kind":["special"]}""", "LO-1103 kind; LO-1101 basis")]
    [InlineData("""{"title":"通知","kind":"special"}""", "LO-1101 basis")]
    [InlineData("""{"title":"通知","faults":"a"}""", "LO-1103 faults")]
    [InlineData("""{"title":"通知","faults":["a","c"]}""", "LO-1103 faults")]
    [InlineData("""{"title":"通知","faults":["a","a"]}""", "LO-1103 faults")]
    [InlineData("""{"title":"通知","faults":[1]}""", "LO-1103 faults")]
    [InlineData("""{"title":"通知","documentNumber":"第十二号文"}""", "LO-1201 documentNumber")]
    [InlineData("""{"title":"通知","documentNumber":12}""", "LO-1103 documentNumber")]
    [InlineData("""{"title":"通知","rows":{}}""", "LO-1103 rows")]
    [InlineData("""{"title":"通知","rows":[{"name":"甲"},{"n":1}]}""", "LO-1101 rows[1].name")]
    [InlineData("""{"title":"通知","rows":[{"name":"甲","x":1}]}""", "LO-1102 rows[0].x")]
    [InlineData("""{"title":"通知","rows":[7]}""", "LO-1103 rows[0].")]
    [InlineData("""[]""", "LO-1103 ")]
    public void A_form_that_is_not_as_declared_is_refused_at_its_field(string form, string refusals) => Assert.Equal(refusals, Refused(form));

    // What the log could not hold must be refused before it gets there.
    [Theory]
    [InlineData("""{"title":"甲","title":"乙"}""", "LO-1103 title")]
    [InlineData("""{"title":"通知","rows":[{"name":"甲","name":"乙"}]}""", "LO-1103 rows[0].name")]
    [InlineData("""{"title":"\ud800"}""", "LO-1103 title")]
    [InlineData("""{"title":"通知","faults":["\udc00"]}""", "LO-1103 faults")]
    [InlineData("""{"title":"通知","rows":[{"name":"\ud800"}]}""", "LO-1103 rows[0].name")]
    [InlineData("""{"title":"通知","\ud800":1}""", "LO-1103 ")]
    public void A_form_that_the_log_cannot_hold_is_refused(string form, string refusals) => Assert.Equal(refusals, Refused(form));

    [Fact]
    public void Every_fault_of_a_form_is_told_at_once() =>
        Assert.Equal("LO-1102 other; LO-1101 title; LO-1103 on", Refused("""{"other":1,"on":"x"}"""));

    [Fact]
    public void A_table_has_at_most_5000_rows() =>
        Assert.Equal("LO-1103 rows", Refused($$"""{"title":"通知","rows":[{{string.Join(',', Enumerable.Repeat("""{"name":"甲"}""", 5001))}}]}"""));

    [Fact]
    public void A_refusal_names_the_article_and_speaks_both_languages()
    {
        var refusal = Assert.Single(FormCheck.Check(Fields, JsonDocument.Parse("{}").RootElement));
        Assert.Equal("第三条", refusal.Article?.Zh);
        Assert.Equal("请填写“名称”。", refusal.Sentence("zh-CN"));
        Assert.Equal("Fill in “Title”.", refusal.Sentence("en"));
    }

    private static readonly Material[] Materials =
    [
        Material.Of("text", "正式文本", "Text").Required(Label.Citation("第四条")),
        Material.Of("opinion", "意见", "Opinion") with { IsRequired = true, When = new("source", ["attached"]) },
        Material.Of("basis", "依据", "Basis") with { Multiple = true },
        Material.Of("other", "其他", "Other") with { Accept = [] },
    ];

    [Theory]
    [InlineData("""{}""", "", "LO-1104 text")]
    [InlineData("""{}""", "text:application/pdf", "")]
    [InlineData("null", "text:application/pdf", "")]
    [InlineData("""[{"source":"attached"}]""", "text:application/pdf", "")]
    [InlineData("""{"source":"attached"}""", "text:application/pdf", "LO-1104 opinion")]
    [InlineData("""{"source":"here"}""", "text:application/pdf", "")]
    [InlineData("""{}""", "text:application/pdf basis:application/pdf basis:application/ofd", "")]
    [InlineData("""{}""", "text:application/pdf text:application/pdf", "LO-1107 text")]
    [InlineData("""{}""", "text:image/png", "LO-1106 text")]
    [InlineData("""{}""", "text:application/pdf other:image/png", "")]
    [InlineData("""{}""", "text:application/pdf photo:image/png", "LO-1105 photo")]
    public void Materials_that_are_not_as_declared_are_refused(string form, string files, string refusals) =>
        Assert.Equal(refusals, Join(FormCheck.Check(
            Materials,
            [.. files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(file => new FileReference(file.Split(':')[0], "a", file.Split(':')[1], 1, "h"))],
            JsonDocument.Parse(form).RootElement)));

    [Fact]
    public void A_refused_media_type_names_those_that_are_taken() =>
        Assert.Equal(
            "“正式文本”不接受PNG格式，请改为：DOCX, PDF, OFD。",
            Assert.Single(FormCheck.Check(Materials, [new("text", "a", "image/png", 1, "h")], JsonDocument.Parse("{}").RootElement)).Sentence("zh"));

    private static string Refused(string form) => Join(FormCheck.Check(Fields, JsonDocument.Parse(form).RootElement));

    private static string Join(IEnumerable<Refusal> refusals) => string.Join("; ", refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Field}"));
}
