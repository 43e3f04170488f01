using LegalOversight.Platform.Facts;
using Xunit;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>Each condition, on indexed fields and on others, alone and together.</summary>
public abstract partial class FactsConformance
{
    [Fact]
    public async Task A_text_is_one_of_some_values()
    {
        await PutSome();
        Assert.Equal(["fr-1"], await Cases(new Is("number", "内政发〔2026〕1号")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Is("number", "内政发〔2026〕1号", "it's \"2\"", "none")));
        Assert.Equal(["fr-2"], await Cases(new Is("title", "B 第二")));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Is("title", "A 第一", "C 第三")));
        Assert.Empty(await Cases(new Is("title", "a 第一")));
        Assert.Empty(await Cases(new Is("number", "it's")));
    }

    [Fact]
    public async Task No_text_is_one_of_no_values()
    {
        await PutSome();
        Assert.Empty(await Cases(new Is("number")));
        Assert.Empty(await Cases(new Is("title")));
        Assert.Empty(await Cases(new Is("case")));
        Assert.Empty(await Cases(new Has("organs")));
        Assert.Empty(await Cases(new Either()));
        Assert.Equal(3, (await Cases(new Not(new Is("number")))).Count);
    }

    [Fact]
    public async Task A_row_is_found_by_its_case()
    {
        await PutSome();
        Assert.Equal(["fr-2"], await Cases(new Is("case", "fr-2")));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Is("case", "fr-3", "fr-1", "fr-9")));
        Assert.Equal(["fr-1"], await Cases(new Is("case", "fr-3", "fr-1"), new Has("organs", "甲")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Not(new Is("case", "fr-3"))));
    }

    [Fact]
    public async Task An_array_contains_one_of_some_values()
    {
        await PutSome();
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Has("organs", "甲", "o'b")));
        Assert.Equal(["fr-1"], await Cases(new Has("organs", "甲")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Has("organs", "乙")));
        Assert.Empty(await Cases(new Has("organs", "丙")));
        Assert.Equal(["fr-3"], await Cases(new Not(new Has("organs", "甲", "乙"))));
    }

    [Fact]
    public async Task A_list_of_values_may_be_long()
    {
        await PutSome();
        string[] many = [.. Enumerable.Range(0, 3000).Select(n => $"organ-{n:D6}"), "o'b"];
        Assert.Equal(["fr-2"], await Cases(new Has("organs", many)));
        Assert.Equal(["fr-2"], await Cases(new Either(new Has("organs", many), new Is("title", many))));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Not(new Has("organs", many))));
    }

    [Fact]
    public async Task A_flag_is_true_or_not()
    {
        await PutSome();
        Assert.Equal(["fr-2"], await Cases(new True("urgent")));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Not(new True("urgent"))));
    }

    [Fact]
    public async Task A_text_lies_in_a_range()
    {
        await PutSome();
        Assert.Equal(["fr-2", "fr-3"], await Cases(new From("due", "2026-02-01")));
        Assert.Equal(["fr-1"], await Cases(new Below("due", "2026-02-01")));
        Assert.Equal(["fr-2"], await Cases(new From("due", "2026-01-02"), new Below("due", "2026-02-02")));
        Assert.Equal(["fr-2", "fr-3"], await Cases(new From("title", "B")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Below("title", "C")));
        Assert.Equal(["fr-3"], await Cases(new Not(new Below("title", "C"))));
        Assert.Empty(await Cases(new From("due", "2026-01-01"), new Below("due", "2026-01-01")));
    }

    [Fact]
    public async Task A_text_contains_a_text()
    {
        await PutSome();
        Assert.Equal(["fr-1"], await Cases(new Contains("title", "第一")));
        Assert.Equal(["fr-1", "fr-2", "fr-3"], await Cases(new Contains("title", "第")));
        Assert.Equal(["fr-2"], await Cases(new Contains("number", "'s \"")));
        Assert.Empty(await Cases(new Contains("title", "a 第")));
        Assert.Empty(await Cases(new Contains("title", "%")));
        Assert.Empty(await Cases(new Contains("title", "_")));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Not(new Contains("number", "it"))));
    }

    [Fact]
    public async Task A_field_that_is_missing_fulfils_nothing_but_that()
    {
        await PutSome();
        Assert.Equal(["fr-3"], await Cases(new Missing("number")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Not(new Missing("number"))));
        Assert.Equal(["fr-1", "fr-2", "fr-3"], await Cases(new Missing("unheard")));
        foreach (var condition in (FactCondition[])[new Is("unheard", "x"), new Has("unheard", "x"), new True("unheard"), new From("unheard", ""), new Below("unheard", "x"), new Contains("unheard", "x"), new Some("unheard", new Is("role", "x"))])
        {
            Assert.Empty(await Cases(condition));
            Assert.Equal(["fr-1", "fr-2", "fr-3"], await Cases(new Not(condition)));
            Assert.Equal(["fr-1", "fr-2", "fr-3"], await Cases(new Not(new Not(new Not(condition)))));
            Assert.Equal(["fr-3"], await Cases(new Either(condition, new Missing("number"))));
        }
    }

    [Fact]
    public async Task A_null_is_as_good_as_missing()
    {
        await Put(new CaseFacts("views", "fr-1", 1, [new(Papers.Paper, "", """{"due":"2026-01-01","title":"x","number":null,"organs":null,"urgent":null}"""u8.ToArray())]));
        Assert.Equal(["fr-1"], await Cases(new Missing("number")));
        Assert.Equal(["fr-1"], await Cases(new Not(new Is("number", "x")), new Not(new Has("organs", "x")), new Not(new True("urgent"))));
        Assert.Null(Assert.Single(await Find()).Text("number"));
    }

    [Fact]
    public async Task Conditions_hold_together_or_one_of_them()
    {
        await PutSome();
        Assert.Equal(["fr-1"], await Cases(new Has("organs", "乙"), new Below("due", "2026-02-01")));
        Assert.Equal(["fr-1"], await Cases(new Below("due", "2026-02-01"), new Has("organs", "乙"), new Contains("title", "第")));
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Either(new Contains("title", "一"), new True("urgent"))));
        Assert.Equal(["fr-3"], await Cases(new Not(new Either(new Contains("title", "一"), new True("urgent")))));
        Assert.Equal(["fr-1", "fr-3"], await Cases(new Either(new Not(new Has("organs", "o'b")), new Is("stage", "none"))));
        Assert.Empty(await Cases(new Has("organs", "甲"), new True("urgent")));
    }

    [Fact]
    public async Task Some_object_of_an_array_fulfils_all_of_some_conditions()
    {
        await PutSome();
        Assert.Equal(["fr-1", "fr-2"], await Cases(new Some("tasks", new Is("role", "reviewer"))));
        Assert.Equal(["fr-2"], await Cases(new Some("tasks", new Is("role", "reviewer"), new Is("organ", "乙"))));
        Assert.Empty(await Cases(new Some("tasks", new Is("role", "head"), new Is("organ", "乙"))));
        Assert.Equal(["fr-1"], await Cases(new Some("tasks", new Is("role", "reviewer"), new Not(new Has("barred", "b")))));
        Assert.Equal(["fr-2"], await Cases(new Some("tasks", new Has("barred", "b", "x"))));
        Assert.Equal(["fr-1"], await Cases(new Has("organs", "甲"), new Some("tasks", new Either(new Is("role", "head"), new Missing("role")), new Missing("barred"))));
        Assert.Equal(["fr-3"], await Cases(new Not(new Some("tasks", new Is("role", "reviewer")))));
        Assert.Equal(["fr-2"], await Cases(new Has("organs", "乙"), new Not(new Some("tasks", new Is("role", "reviewer", "head"), new Is("organ", "甲")))));
    }

    private Task PutSome() => Put(
        Papers.Case("fr-1", due: "2026-01-01", title: "A 第一", number: "内政发〔2026〕1号", organs: ["甲", "乙"], pages: 3, tasks: [new("reviewer", "甲"), new("head", "甲")]),
        Papers.Case("fr-2", due: "2026-02-01", title: "B 第二", number: "it's \"2\"", organs: ["乙", "o'b"], stage: "review", urgent: true, pages: 5, tasks: [new("reviewer", "乙", "a", "b")]),
        Papers.Case("fr-3", due: "2026-03-01", title: "C 第三", stage: "review"),
        Papers.Notes("fr-1", 1, ("", "A 第一")));
}
