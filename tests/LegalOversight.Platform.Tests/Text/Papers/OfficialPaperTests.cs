using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Papers;

public sealed class OfficialPaperTests
{
    [Fact]
    public void A_red_head_paper_says_who_issued_what_and_when()
    {
        var head = OfficialPaper.ReadHead("""
            000123
            特急
            内蒙古自治区人民政府文件
            内政发〔2017〕32号
            内蒙古自治区人民政府关于印发
            《自治区行政规范性文件管理办法》的通知
            各盟行政公署、市人民政府，自治区各委、办、厅、局，各大企业、事业单位：
            现将《自治区行政规范性文件管理办法》印发给你们，请认真贯彻执行。
            附件：1.目录清单
            内蒙古自治区人民政府
            2017年2月17日
            （此件公开发布）
            自治区行政规范性文件管理办法
            第一条　为了规范行政规范性文件管理，制定本办法。
            第二条　本办法自2017年3月1日起施行，有效期5年。
            内蒙古自治区人民政府办公厅　　2017年2月20日印发
            """);
        Assert.Equal(
            new PaperHead("内蒙古自治区人民政府关于印发《自治区行政规范性文件管理办法》的通知", "内政发〔2017〕32号", "内蒙古自治区人民政府", new(2017, 2, 17), new(2017, 3, 1), new(2022, 2, 28)),
            head);
    }

    [Fact]
    public void An_order_promulgates_the_title_that_it_names()
    {
        var head = OfficialPaper.ReadHead("""
            内蒙古自治区人民政府令
            第191号
            《内蒙古自治区规范性文件制定和备案审查办法》已经2012年10月19日自治区人民政府第15次常务会议审议通过，现予公布，自2013年1月1日起施行。
            主席　巴特尔
            二〇一二年十一月五日
            内蒙古自治区规范性文件制定和备案审查办法
            第一章　总则
            第一条　为了规范规范性文件，制定本办法。
            """);
        Assert.Equal("内蒙古自治区规范性文件制定和备案审查办法", head.Title);
        Assert.Equal("内蒙古自治区人民政府令第191号", head.DocumentNumber);
        Assert.Equal("内蒙古自治区人民政府", head.Issuer);
        Assert.Equal(new DateOnly(2012, 11, 5), head.IssuedOn);
        Assert.Equal(new DateOnly(2013, 1, 1), head.EffectiveOn);
        Assert.Null(head.ValidUntil);
    }

    [Fact]
    public void A_regulation_says_in_its_note_when_it_was_published()
    {
        var head = OfficialPaper.ReadHead("""
            内蒙古自治区行政执法监督条例
            （2009年3月26日内蒙古自治区第十一届人民代表大会常务委员会第七次会议通过 2009年3月27日公布 自2009年5月1日起施行）
            目　　录
            第一章　总则
            第一条　为了加强行政执法监督，制定本条例。
            """);
        Assert.Equal("内蒙古自治区行政执法监督条例", head.Title);
        Assert.Null(head.DocumentNumber);
        Assert.Equal(new DateOnly(2009, 3, 27), head.IssuedOn);
        Assert.Equal(new DateOnly(2009, 5, 1), head.EffectiveOn);
    }

    [Fact]
    public void Several_organs_sign_one_paper() => Assert.Equal("呼和浩特市财政局、呼和浩特市民政局", OfficialPaper.ReadHead("""
        呼财社〔2019〕8号
        关于提高救助标准的通知
        各旗县区财政局、民政局：
        现将有关事项通知如下。
        呼和浩特市财政局
        呼和浩特市民政局
        2019 年 4 月 8 日
        """).Issuer);

    [Fact]
    public void A_number_in_brackets_after_the_title_is_the_papers_own()
    {
        var head = OfficialPaper.ReadHead("国务院办公厅关于调整委员会组成人员的通知（国办函[2019]053号）\n人民银行：\n同意张三担任委员。\n国务院办公厅\n2019年6月19日");
        Assert.Equal("国务院办公厅关于调整委员会组成人员的通知", head.Title);
        Assert.Equal("国办函〔2019〕53号", head.DocumentNumber);
    }

    [Fact]
    public void A_number_that_the_text_cites_is_not_the_papers_own() =>
        Assert.Null(OfficialPaper.ReadHead("关于开展检查的通知\n各旗县：\n根据《通知》（内政发〔2017〕32号）的要求，现将有关事项通知如下。").DocumentNumber);

    [Theory]
    [InlineData("本办法自公布之日起施行，有效期至2022年12月31日。", "2017-02-17", "2022-12-31")]
    [InlineData("本规定自2017年3月1日起施行，有效期为两年。", "2017-03-01", "2019-02-28")]
    [InlineData("本通知自2017年3月1日起执行，试行期六个月。", "2017-03-01", "2017-08-31")]
    [InlineData("本办法从二〇一七年三月一日起施行。", "2017-03-01", null)]
    [InlineData("本意见自印发之日起30日后施行。", null, null)]
    [InlineData("采矿许可证有效期为三年。", null, null)]
    [InlineData("备案自准予备案之日起生效，有效期为10年。", null, null)]
    [InlineData("《旧办法》自2010年1月1日起施行。", null, null)]
    public void Effect_and_validity_are_those_of_the_paper_itself(string sentence, string? effective, string? until)
    {
        var head = OfficialPaper.ReadHead($"某旗人民政府关于加强管理的规定\n各苏木：\n{sentence}\n某旗人民政府\n2017年2月17日");
        Assert.Equal((effective, until), (head.EffectiveOn?.ToString("yyyy-MM-dd", null), head.ValidUntil?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_date_that_does_not_exist_is_not_read() => Assert.Null(OfficialPaper.ReadHead("关于检查的通知\n各旗县：\n请执行。\n某旗人民政府\n2017年2月30日").IssuedOn);

    [Fact]
    public void A_text_that_is_no_paper_says_nothing() => Assert.Equal(new PaperHead(null, null, null, null, null, null), OfficialPaper.ReadHead("今天的天气很好，我们一起去公园里散步，看到了许多花。"));
}
