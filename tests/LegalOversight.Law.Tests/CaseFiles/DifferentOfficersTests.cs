using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class DifferentOfficersTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DifferentOfficers Rule = new(["initial-review", "division-review"], Label.Citation("四人分别办理"));

    private static readonly CaseFile Reviewed = new Notebook().On(Day, "register", "initial-review", "zhao").On(Day, "initial-review", "division-review", "qian").File;

    [Fact]
    public void Who_took_one_of_the_steps_may_not_take_another() => Assert.Equal("initial-review", Rule.Barring(Reviewed, "qian", "division-review"));

    [Fact]
    public void Who_took_a_step_may_take_it_again_after_a_return() => Assert.Null(Rule.Barring(Reviewed, "qian", "initial-review"));

    [Fact]
    public void A_step_outside_the_rule_bars_nobody()
    {
        Assert.Null(Rule.Barring(Reviewed, "zhao", "division-review"));
        Assert.Null(Rule.Barring(Reviewed, "qian", "publish"));
    }
}
