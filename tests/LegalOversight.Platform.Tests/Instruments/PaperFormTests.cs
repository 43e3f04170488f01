using LegalOversight.Law.Instruments;
using LegalOversight.Platform.Instruments;
using Xunit;

namespace LegalOversight.Platform.Tests.Instruments;

public sealed class PaperFormTests
{
    private static readonly InstrumentPrinter Printer = new();

    [Theory]
    [InlineData(2026, 11, 23, "2026年11月23日")]
    [InlineData(2017, 1, 3, "2017年1月3日")]
    public void A_date_has_arabic_digits_and_no_leading_zero(int year, int month, int day, string printed) =>
        Assert.Equal(printed, PaperText.Date(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(35, "三十五")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    public void Sections_are_counted_in_chinese_numerals(int n, string printed) => Assert.Equal(printed, PaperText.Numeral(n));

    [Theory]
    [InlineData("草原保护办法", "《草原保护办法》")]
    [InlineData("《草原保护办法》", "《草原保护办法》")]
    [InlineData("关于印发《草原保护办法》的通知", "《关于印发〈草原保护办法〉的通知》")]
    [InlineData("《甲》实施细则和《乙》", "《〈甲〉实施细则和〈乙〉》")]
    public void Title_marks_inside_a_title_are_lowered(string title, string printed) => Assert.Equal(printed, PaperText.Cite(title));

    [Fact]
    public void Mongolian_text_keeps_its_vowel_separators() =>
        Assert.Equal("ᠠ\u180Eᠠ\u200Dᠠ", PaperText.Unshield(PaperText.Shield("ᠠ\u180Eᠠ\u200Dᠠ")));

    [Fact]
    public void Marks_that_reverse_the_reading_order_are_dropped() =>
        Assert.Equal("内政发", PaperText.Unshield(PaperText.Shield("内\u202E政\u2066发\uE17C")));

    [Theory]
    [InlineData("explanation-request", true)]
    [InlineData("government-request", true)]
    [InlineData("registration-notice", false)]
    [InlineData("review-sheet", false)]
    public void A_letter_has_a_red_head_and_a_notice_has_not(string name, bool isRed)
    {
        var instrument = InstrumentCatalogue.Named(name);
        Assert.Equal(isRed, Printer.ToHtml(instrument, SampleFacts.For(instrument)).Contains("<hr>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_to_the_upper_level_names_its_signer()
    {
        var instrument = InstrumentCatalogue.Named("government-request");
        var facts = SampleFacts.For(instrument);
        facts.Add("signer", "巴特尔");
        Assert.Contains("签发人：<span class=\"signer\">巴特尔</span>", Printer.ToHtml(instrument, facts), StringComparison.Ordinal);
    }

    [Fact]
    public void The_review_sheet_shows_four_opinions_with_names_and_dates()
    {
        var instrument = InstrumentCatalogue.Named("review-sheet");
        var html = Printer.ToHtml(instrument, SampleFacts.For(instrument));
        Assert.All(["初审", "复审", "复核", "终审"], step =>
        {
            Assert.Contains($"<p>{step}意见</p></th><td colspan=\"3\"><p>{step}意见</p>", html, StringComparison.Ordinal);
            Assert.Contains($"<p class=\"sign\">{step}人　　2026年11月3日</p>", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_empty_list_of_the_cleanup_says_so()
    {
        var instrument = InstrumentCatalogue.Named("cleanup-lists");
        var facts = SampleFacts.For(instrument);
        facts.Add("lapsed", Array.Empty<Dictionary<string, string>>());
        var html = Printer.ToHtml(instrument, facts);
        Assert.Contains("四、宣布失效的规范性文件目录（共0件）</h2>\n<p>无。</p>", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("<table").Length);
    }

    [Theory]
    [InlineData("合法", "可以按照程序提请集体讨论")]
    [InlineData("不合法", "不得提请集体讨论")]
    [InlineData("应当予以修改", "对本意见未完全采纳的，应当在提请集体讨论时详细说明理由和依据")]
    public void The_opinion_on_legality_says_what_follows_from_its_result(string conclusion, string consequence)
    {
        // 国办发〔2018〕115号（六）（七）
        var instrument = InstrumentCatalogue.Named("legality-opinion");
        var facts = SampleFacts.For(instrument);
        facts.Add("conclusion", conclusion);
        Assert.Contains(consequence, Printer.ToHtml(instrument, facts), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_several_lines_becomes_several_paragraphs()
    {
        var instrument = InstrumentCatalogue.Named("coordination-letter");
        var facts = SampleFacts.For(instrument);
        facts.Add("conflict", "第一段\r\n第二段");
        Assert.Contains("<p>第一段</p>\n<p>第二段。</p>", Printer.ToHtml(instrument, facts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("规范性文件备案登记通知书")]
    [InlineData("内蒙古自治区人民政府法制办公室|关于开展规范性文件清理工作的通知")]
    [InlineData("内蒙古自治区人民政府法制办公室|关于提请停止执行《关于印发|〈供热管理办法〉的通知》的请示")]
    [InlineData("关于2017年度规范性文件|报送备案核对情况的通知")]
    public void A_title_breaks_where_its_sense_does(string lines) =>
        Assert.Equal(lines.Split('|'), PaperTitle.Lines(lines.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void No_line_of_a_title_is_wider_than_the_page_or_begins_with_a_closing_mark()
    {
        var lines = PaperTitle.Lines(PaperText.Cite(string.Concat(Enumerable.Repeat("关于印发《办法》的通知、", 9))));
        Assert.All(lines, line =>
        {
            Assert.InRange(line.Length, 1, 20);
            Assert.DoesNotContain(line[0], "》〉、的");
        });
    }

    [Theory]
    [InlineData("请说明依据", "请说明依据。")]
    [InlineData("请说明依据；", "请说明依据。")]
    [InlineData("依据何在？", "依据何在？")]
    public void A_listed_point_ends_as_a_sentence(string text, string printed) => Assert.Equal(printed, PaperText.Sentence(text));
}
