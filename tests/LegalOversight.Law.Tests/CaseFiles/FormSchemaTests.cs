using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class FormSchemaTests
{
    private static readonly Step Step = new()
    {
        Name = "announce",
        Label = new("部署清理", "Announce"),
        To = Destination.Stay,
        By = ["director"],
        Form =
        [
            Field.Line("title", "名称", "Title").Required().By(new("第三条", "Art. 3")).Hinting("写全称", "In full"),
            Field.OneOf("kind", "类型", "Kind", new("regular", "定期", "Regular"), new("special", "专项", "Special")).Required(),
            Field.Line("basis", "依据", "Basis").Required().Only("kind", "special"),
            Field.AnyOf("faults", "问题", "Faults", new("a", "甲", "A"), new("b", "乙", "B")),
            Field.Day("due", "期限", "Due"),
            Field.Number("year", "年度", "Year"),
            Field.Flag("urgent", "紧急", "Urgent"),
            Field.Rows("rows", "目录", "Rows", Field.Case("document", "文件", "Document").Required()),
        ],
    };

    [Fact]
    public void The_schema_of_a_step_is_this() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Announce",
              "type": "object",
              "additionalProperties": false,
              "required": ["title", "kind"],
              "properties": {
                "title": {"title": "Title", "type": "string", "x-widget": "text", "maxLength": 500, "x-article": "Art. 3", "x-hint": "In full"},
                "kind": {"title": "Kind", "type": "string", "x-widget": "choice", "oneOf": [{"const": "regular", "title": "Regular"}, {"const": "special", "title": "Special"}]},
                "basis": {"title": "Basis", "type": "string", "x-widget": "text", "maxLength": 500, "x-showWhen": {"kind": ["special"]}, "x-requiredWhenShown": true},
                "faults": {"title": "Faults", "type": "array", "uniqueItems": true, "x-widget": "choice", "items": {"type": "string", "oneOf": [{"const": "a", "title": "A"}, {"const": "b", "title": "B"}]}},
                "due": {"title": "Due", "type": "string", "format": "date", "x-widget": "date"},
                "year": {"title": "Year", "type": "integer", "x-widget": "number"},
                "urgent": {"title": "Urgent", "type": "boolean", "x-widget": "choice"},
                "rows": {"title": "Rows", "type": "array", "x-widget": "rows", "items": {
                  "type": "object", "additionalProperties": false, "required": ["document"],
                  "properties": {"document": {"title": "Document", "type": "string", "x-widget": "case", "maxLength": 80}}}}
              }
            }
            """),
        FormSchema.Of(Step, "en")));

    [Fact]
    public void Titles_hints_and_choices_are_in_the_language_asked_for()
    {
        var schema = FormSchema.Of(Step, "zh-CN");
        Assert.Equal("部署清理", schema["title"]!.GetValue<string>());
        Assert.Equal("写全称", schema["properties"]!["title"]!["x-hint"]!.GetValue<string>());
        Assert.Equal("专项", schema["properties"]!["kind"]!["oneOf"]![1]!["title"]!.GetValue<string>());
    }

    public static TheoryData<string, string> Steps =>
        [.. Procedures.All.SelectMany(procedure => procedure.Steps.Select(step => (procedure.Name, step.Name)))];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_declared_step_has_a_schema_without_an_empty_text(string procedure, string step)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var schema = FormSchema.Of(Procedures.Named(procedure)!.StepNamed(step)!, language);
            Assert.All(Texts(schema), text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(JsonValueKind.Object, schema["properties"]!.GetValueKind());
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
