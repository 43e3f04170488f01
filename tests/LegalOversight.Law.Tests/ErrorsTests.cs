using System.Text.RegularExpressions;
using Xunit;

namespace LegalOversight.Law.Tests;

public sealed partial class ErrorsTests
{
    [Fact]
    public void Every_code_is_unique_and_well_formed()
    {
        Assert.Equal(Errors.All.Count, Errors.All.DistinctBy(error => error.Code).Count());
        Assert.All(Errors.All, error => Assert.Matches("^LO-1[0-9]{3}$", error.Code));
        Assert.All(Errors.All, error => Assert.InRange(error.Status, 400, 599));
    }

    [Fact]
    public void Both_languages_speak_of_the_same_particulars() => Assert.All(Errors.All, error =>
        Assert.Equal(Places().Matches(error.Says.Zh).Select(place => place.Value).Distinct().Order(), Places().Matches(error.Says.En).Select(place => place.Value).Distinct().Order()));

    [Fact]
    public void A_refusal_puts_its_particulars_in_the_readers_language()
    {
        var refusal = Errors.MaterialMissing.Refuse("text", Label.Citation("第四条"), new Label("正式文本", "Official text"));
        Assert.Equal(("请上传“正式文本”。", "Upload “Official text”."), (refusal.Sentence("zh-CN"), refusal.Sentence("en-GB")));
    }

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Places();
}
