using LegalOversight.Platform.Instruments;
using Xunit;

namespace LegalOversight.Platform.Tests.Instruments;

public sealed class PaperTemplateTests
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["title"] = "草原保护办法",
        ["reply"] = null,
        ["decision"] = "退回",
        ["none"] = new List<string>(),
        ["rows"] = new List<Dictionary<string, string>> { new() { ["a"] = "甲" }, new() { ["a"] = "乙" } },
    };

    [Theory]
    [InlineData("{{ title | cite }}", "《草原保护办法》")]
    [InlineData("{% if reply %}有{% else %}无{% endif %}", "无")]
    [InlineData("{% if decision == \"补充\" %}一{% elsif decision == \"退回\" %}二{% endif %}", "二")]
    [InlineData("{% if decision != \"退回\" %}一{% endif %}", "")]
    [InlineData("{% case decision %} {% when \"补充\" %}一{% when \"退回\" %}二{% endcase %}", "二")]
    [InlineData("{% if none.size > 0 %}有{% endif %}{{ rows.size }}", "2")]
    [InlineData("{% for row in rows %}{{ forloop.index | chinese }}{{ row.a }}{% if row.a == \"甲\" %}，{% endif %}{% endfor %}", "一甲，二乙")]
    [InlineData("甲\n{%- if title %}\n乙\n{%- endif -%}\n丙", "甲\n乙丙")]
    public void A_template_prints(string source, string printed) => Assert.Equal(printed, PaperTemplate.Parse(source).Render(Values));

    [Theory]
    [InlineData("{{ reply }}")]
    [InlineData("{{ unknown }}")]
    [InlineData("{% if unknown %}{% endif %}")]
    [InlineData("{{ rows.a }}")]
    [InlineData("{% for row in rows %}{{ row.b }}{% endfor %}")]
    [InlineData("{{ title | upper }}")]
    public void What_is_not_given_is_never_printed_as_a_blank(string source) =>
        Assert.Throws<FormatException>(() => PaperTemplate.Parse(source).Render(Values));

    [Theory]
    [InlineData("{% if title %}")]
    [InlineData("{% for row in rows %}")]
    [InlineData("{% case title %}")]
    [InlineData("{% endif %}")]
    [InlineData("{% if title %}{% endfor %}")]
    [InlineData("{% if title ~ \"a\" %}{% endif %}")]
    [InlineData("{% include 'x' %}")]
    public void A_template_that_does_not_close_its_tags_is_refused(string source) =>
        Assert.Throws<FormatException>(() => PaperTemplate.Parse(source));
}
