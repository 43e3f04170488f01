using Xunit;

namespace LegalOversight.Law.Tests;

public sealed class LabelTests
{
    [Theory]
    [InlineData("en", "filing")]
    [InlineData("en-GB", "filing")]
    [InlineData("EN", "filing")]
    [InlineData("zh-CN", "报送备案")]
    [InlineData("mn", "报送备案")]
    [InlineData("", "报送备案")]
    public void A_label_is_Chinese_unless_English_is_asked_for(string language, string text) =>
        Assert.Equal(text, new Label("报送备案", "filing").In(language));
}
