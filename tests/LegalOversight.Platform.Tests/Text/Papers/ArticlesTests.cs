using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Papers;

public sealed class ArticlesTests
{
    [Fact]
    public void Articles_carry_their_chapter_and_their_paragraphs()
    {
        var body = OfficialPaper.ReadBody("""
            某某办法
            目录
            第一章 总则
            第二章 处罚
            第一章　总　则
            第一条　为了规范行政执法，制定本办法。
            第二条　行政机关应当：
            （一）公正；
            （二）公开。
            第二章　处罚
            第一节　一般程序
            第三条　依照第二条的规定执行。
            第二节　简易程序
            第四条　当场处罚。
            第三章　附则
            第五条　本办法自公布之日起施行。
            """);
        Assert.Equal("某某办法\n目录", body.Preamble);
        Assert.Equal(
        [
            new Article(1, 0, "第一条", "第一章 总则", "为了规范行政执法，制定本办法。"),
            new Article(2, 0, "第二条", "第一章 总则", "行政机关应当：\n（一）公正；\n（二）公开。"),
            new Article(3, 0, "第三条", "第二章 处罚 第一节 一般程序", "依照第二条的规定执行。"),
            new Article(4, 0, "第四条", "第二章 处罚 第二节 简易程序", "当场处罚。"),
            new Article(5, 0, "第五条", "第三章 附则", "本办法自公布之日起施行。"),
        ], body.Articles);
        Assert.Equal("", body.Closing);
    }

    [Fact]
    public void An_inserted_article_has_a_key_of_its_own()
    {
        var articles = OfficialPaper.ReadBody("第一百二十条 组织者。\n第一百二十条之一 资助者。\n第一百二十条之二 准备者。\n第一百二十一条 劫持者。").Articles;
        Assert.Equal(["120", "120-1", "120-2", "121"], articles.Select(article => article.Key));
        Assert.Equal("第一百二十条之一", articles[1].Label);
    }

    [Fact]
    public void A_paragraph_that_begins_by_citing_an_article_is_not_one()
    {
        var articles = OfficialPaper.ReadBody("第一条 甲。\n第二条第一款规定的期限不变。\n第十条的规定适用于本条。\n第二条 乙。").Articles;
        Assert.Equal(["甲。\n第二条第一款规定的期限不变。\n第十条的规定适用于本条。", "乙。"], articles.Select(article => article.Text));
    }

    [Fact]
    public void Articles_without_a_space_after_their_number_are_found() =>
        Assert.Equal(["为全面推进依法行政。", "规划部门负责。"], OfficialPaper.ReadBody("第一条为全面推进依法行政。\n第二条规划部门负责。").Articles.Select(article => article.Text));

    [Fact]
    public void Signature_and_annexes_are_not_part_of_the_last_article()
    {
        var body = OfficialPaper.ReadBody("第一条 甲。\n第二条 乙。\n某旗人民政府\n2017年2月17日\n附件\n第一条 表。");
        Assert.Equal(["甲。", "乙。"], body.Articles.Select(article => article.Text));
        Assert.Equal("某旗人民政府\n2017年2月17日\n附件\n第一条 表。", body.Closing);
    }

    [Fact]
    public void A_paper_without_articles_is_all_preamble()
    {
        var body = OfficialPaper.ReadBody("一、总体要求\n\n二、主要任务");
        Assert.Equal("一、总体要求\n二、主要任务", body.Preamble);
        Assert.Empty(body.Articles);
    }
}
