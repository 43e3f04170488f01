using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Parameters;
using Xunit;

namespace LegalOversight.Law.Tests.Parameters;

public sealed class NormativeParametersTests
{
    private static readonly NormativeParameters Law = NormativeParameters.Default;
    private static readonly DateOnly Article = new(2017, 1, 3);
    private static readonly DateOnly Today = new(2026, 3, 1);

    // 严格执行60天的审查期限
    [Fact]
    public void A_filing_is_reviewed_in_sixty_days() =>
        Assert.Equal(Term.CalendarDays(60), Law.ReviewTerm.On(Article));

    // 国办发〔2018〕115号（五）: 一般不少于5个工作日，最长不超过15个工作日
    [Fact]
    public void A_legality_review_takes_five_to_fifteen_working_days_since_4_December_2018()
    {
        Assert.Null(Law.LegalityReviewMinimum.Find(new DateOnly(2018, 12, 3)));
        Assert.Equal(Term.WorkingDays(5), Law.LegalityReviewMinimum.On(new DateOnly(2018, 12, 4)));
        Assert.Equal(Term.WorkingDays(15), Law.LegalityReviewMaximum.On(Today));
        Assert.True(Law.LegalityReviewMaximum.RowOn(Today).Confirmed);
    }

    [Theory]
    [InlineData("2013-01-10", "135")]
    [InlineData("2013-01-11", "191")]
    [InlineData("2023-11-30", "191")]
    [InlineData("2023-12-01", "262")]
    public void Each_regulation_holds_from_its_day(string date, string order) =>
        Assert.Contains($"第{order}号", Regulations.InForce.On(DateOnly.Parse(date)).Zh, StringComparison.Ordinal);

    [Fact]
    public void What_was_not_seen_in_a_text_is_marked_as_assumed()
    {
        Assert.False(Law.FilingTerm.RowOn(Article).Confirmed);
        Assert.Equal(Term.CalendarDays(15), Law.FilingTerm.On(Article));
        Assert.True(Law.SuggestionTerm.RowOn(Article).Confirmed);
        Assert.False(Law.SuggestionTerm.RowOn(Today).Confirmed);
    }

    // 年底前完成
    [Fact]
    public void Cleanup_ends_with_the_year_and_catalogues_come_in_January()
    {
        Assert.Equal(new DateOnly(2017, 12, 31), Law.CleanupDue.On(Article).In(2017));
        Assert.Equal(new DateOnly(2018, 1, 31), Law.CatalogueDue.On(Article).From(new DateOnly(2017, 2, 1)));
    }

    [Fact]
    public void A_region_sets_its_own_terms_without_a_change_of_code()
    {
        var regional = RegionalParameters.Read(Divisions.InnerMongolia, Table("150500", "NORM_FILE_DAYS", """{"n":10,"unit":"working-day"}"""));
        Assert.Equal(Term.WorkingDays(10), regional.For(DivisionCode.Parse("150500")).FilingTerm.On(Today));
        Assert.Equal(Term.WorkingDays(10), regional.For(DivisionCode.Parse("150525")).FilingTerm.On(Today)); // a banner inside
        Assert.Equal(Term.CalendarDays(15), regional.For(DivisionCode.Parse("150525")).FilingTerm.On(Article)); // before its first day
        Assert.Equal(Term.CalendarDays(15), regional.For(DivisionCode.Parse("150100")).FilingTerm.On(Today));
    }

    [Theory]
    [InlineData("110000", "NORM_FILE_DAYS", """{"n":10,"unit":"calendar-day"}""")]
    [InlineData("150500", "NORM_FILE_DAY", """{"n":10,"unit":"calendar-day"}""")]
    [InlineData("150500", "NORM_FILE_DAYS", """{"n":-1,"unit":"calendar-day"}""")]
    [InlineData("150500", "NORM_FILE_DAYS", """{"n":10,"unit":"fortnight"}""")]
    [InlineData("150500", "NORM_FILE_DAYS", "15")]
    [InlineData("150500", "NORM_CONSULT_DAYS", """{"n":30,"unit":"calendar-day"}""")]
    [InlineData("150500", "NORM_CLEANUP_YEARS", """{"n":2,"unit":"year"}""")]
    [InlineData("150500", "NORM_SUPERVISOR", """{"zh":"司法局","en":"Justice bureau"}""")]
    [InlineData("150500", "NORM_REGULATION", """{"zh":"办法","en":"Measures"}""")]
    [InlineData("150500", "NORM_CATALOGUE_DUE", """{"month":2,"day":29}""")]
    public void A_table_that_cannot_be_right_is_refused(string division, string name, string value) =>
        Assert.Throws<FormatException>(() => RegionalParameters.Read(Divisions.InnerMongolia, Table(division, name, value)));

    [Theory]
    [InlineData("NORM_FORM_CHECK", """{"n":3,"unit":"working-day"}""")]
    [InlineData("NORM_FIX_DAYS", """{"n":3,"unit":"working-day"}""")]
    [InlineData("NORM_REVIEW_DAYS", """{"n":3,"unit":"month"}""")]
    [InlineData("NORM_RENEWAL_REMINDERS", "[100]")]
    [InlineData("NORM_WARNINGS", "[7,2]")]
    [InlineData("NORM_CATALOGUE_DUE", """{"month":3,"day":31}""")]
    [InlineData("NORM_CONSULT_MIN", """{"n":10,"unit":"working-day"}""")]
    public void Parameters_of_every_kind_can_be_set(string name, string value) =>
        Assert.NotSame(
            NormativeParameters.Default,
            RegionalParameters.Read(Divisions.InnerMongolia, Table("150000", name, value)).For(DivisionCode.Parse("150121")));

    [Theory]
    [InlineData("\"第八条\"", "第八条", "第八条")]
    [InlineData("""{"zh":"第八条","en":"Art. 8"}""", "第八条", "Art. 8")]
    public void A_region_cites_its_article_in_one_language_or_both(string article, string zh, string en)
    {
        var table = Table("150500", "NORM_FILE_DAYS", """{"n":10,"unit":"working-day"}""").Replace("\"第八条\"", article, StringComparison.Ordinal);
        Assert.Equal(new Label(zh, en), RegionalParameters.Read(Divisions.InnerMongolia, table).For(DivisionCode.Parse("150500")).FilingTerm.RowOn(Today).Article);
    }

    private static string Table(string division, string name, string value) =>
        "{\"" + division + "\":{\"" + name + "\":[{\"value\":" + value + ",\"validFrom\":\"2023-12-01\",\"validTo\":null,\"article\":\"第八条\",\"confirmed\":true}]}}";
}
