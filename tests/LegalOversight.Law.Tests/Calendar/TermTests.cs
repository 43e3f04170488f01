using System.Text.Json;
using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class TermTests
{
    [Theory]
    [InlineData(-1, TermUnit.CalendarDay)]
    [InlineData(10_001, TermUnit.CalendarDay)]
    [InlineData(10_001, TermUnit.WorkingDay)]
    [InlineData(1_201, TermUnit.Month)]
    [InlineData(101, TermUnit.Year)]
    [InlineData(1, (TermUnit)9)]
    public void A_term_that_no_rule_gives_cannot_be_built(int n, TermUnit unit)
    {
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => new Term(n, unit));
        Assert.False(Term.TryCreate(n, unit, out _));
    }

    [Fact]
    public void A_term_is_written_in_both_languages()
    {
        Assert.Equal(new Label("5个工作日", "5 working days"), Term.WorkingDays(5).Label);
        Assert.Equal(new Label("1个月", "1 month"), Term.Months(1).Label);
    }

    [Fact]
    public void A_term_travels_as_number_and_unit()
    {
        var json = JsonSerializer.Serialize(Term.WorkingDays(5), JsonSerializerOptions.Web);
        Assert.Equal("""{"n":5,"unit":"working-day"}""", json);
        Assert.Equal(Term.WorkingDays(5), JsonSerializer.Deserialize<Term>(json, JsonSerializerOptions.Web));
    }
}
