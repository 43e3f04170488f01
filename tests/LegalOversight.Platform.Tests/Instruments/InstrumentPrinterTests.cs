using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LegalOversight.Law.Instruments;
using LegalOversight.Platform.Instruments;
using Xunit;

namespace LegalOversight.Platform.Tests.Instruments;

public sealed class InstrumentPrinterTests
{
    private static readonly InstrumentPrinter Printer = new();

    public static TheoryData<string> Names => [.. InstrumentCatalogue.All.Select(each => each.Name)];

    public static TheoryData<string, string> Required
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var instrument in InstrumentCatalogue.All)
            {
                foreach (var variable in instrument.Variables.Where(each => each.Need is not VariableNeed.Optional && each.When is null))
                {
                    data.Add(instrument.Name, variable.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paper_prints_all_that_it_declares(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var html = Enumerable.Range(0, 5).Select(choice => Printer.ToHtml(instrument, SampleFacts.For(instrument, choice)));
        var all = string.Concat(html);
        foreach (var variable in instrument.Variables.Where(each => each.Kind is VariableKind.Text or VariableKind.List))
        {
            Assert.Contains(variable.Label.Zh, all, StringComparison.Ordinal);
        }

        Assert.All(
            instrument.Variables.SelectMany(each => each.Columns.Select(column => $"{each.Name}.{column}")),
            cell => Assert.Contains(cell, all, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", all, StringComparison.Ordinal);
        Assert.DoesNotContain(">@", all, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void A_paper_that_lacks_a_variable_is_refused_by_its_name(string name, string variable)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var refusal = Assert.Throws<InstrumentRefusedException>(
            () => Printer.ToHtml(instrument, SampleFacts.Without(instrument, variable)));
        Assert.Equal(variable, Assert.Single(refusal.Faults).Path);
        Assert.Contains(variable, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paper_without_its_optional_variables_leaves_no_empty_brackets(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var facts = SampleFacts.For(instrument);
        foreach (var optional in instrument.Variables.Where(each => each.Need is VariableNeed.Optional))
        {
            facts.Add(optional.Name, (string?)null);
        }

        var html = Printer.ToHtml(instrument, facts);
        Assert.DoesNotContain("（）", html, StringComparison.Ordinal);
        Assert.DoesNotContain("《》", html, StringComparison.Ordinal);
        Assert.DoesNotContain("。。", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_paper_is_a_valid_word_document(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        using var stream = new MemoryStream(Printer.ToDocx(instrument, SampleFacts.For(instrument, text: "<&\"'|\\!*#@>\n第二行\u0001\uD800")));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Contains("发文机关<&\"'|\\!*#@>", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_facts_print_the_same_bytes(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        Assert.Equal(
            Printer.ToDocx(instrument, SampleFacts.For(instrument)),
            new InstrumentPrinter().ToDocx(instrument, SampleFacts.For(instrument)));
        Assert.Equal(
            Printer.ToHtml(instrument, SampleFacts.For(instrument)),
            new InstrumentPrinter().ToHtml(instrument, SampleFacts.For(instrument)));
    }

    [Fact]
    public void A_word_package_does_not_carry_the_hour_of_its_printing()
    {
        var instrument = InstrumentCatalogue.Named("registration-notice");
        using var package = new ZipArchive(new MemoryStream(Printer.ToDocx(instrument, SampleFacts.For(instrument))));
        Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_values_are_text_and_nothing_else(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var html = Printer.ToHtml(instrument, SampleFacts.For(instrument, text: "<script>alert(1)</script>\" onload=\"x"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onload", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_cannot_write_blocks_cells_or_template_code()
    {
        var instrument = InstrumentCatalogue.Named("suggestion-reply");
        var facts = SampleFacts.For(instrument);
        facts.Add("findings", "@seal\n# 撤销决定书\n| 甲 | 乙 |\n**粗** \\> {{ basis }} {% raw %}");
        var html = Printer.ToHtml(instrument, facts);
        Assert.Equal(2, html.Split("class=\"seal\"").Length);
        Assert.Contains("<p>@seal</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p># 撤销决定书</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p>| 甲 | 乙 |</p>", html, StringComparison.Ordinal);
        Assert.Contains("**粗** \\&gt; {{ basis }} {% raw %}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_cannot_break_out_of_its_table_cell()
    {
        var instrument = InstrumentCatalogue.Named("registration-notice");
        var facts = SampleFacts.For(instrument);
        facts.Add("registrationNumber", "1 | 2 ! | 3 |");
        Assert.Contains("<td><p>1 | 2 ! | 3 |</p></td>", Printer.ToHtml(instrument, facts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_unprintable_characters_is_no_value()
    {
        var instrument = InstrumentCatalogue.Named("filing-passed");
        var facts = SampleFacts.For(instrument);
        facts.Add("title", "\u0001\u202E");
        Assert.Throws<FormatException>(() => Printer.ToHtml(instrument, facts));
    }
}
