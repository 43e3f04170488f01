using System.Text.RegularExpressions;
using LegalOversight.Law.Instruments;
using Xunit;

namespace LegalOversight.Law.Tests.Instruments;

public sealed partial class InstrumentCatalogueTests
{
    public static TheoryData<string> Names => [.. InstrumentCatalogue.All.Select(each => each.Name)];

    [Fact]
    public void Every_paper_of_the_filing_and_review_is_there() => Assert.Equal(
        [
            "catalogue-directory", "cleanup-lists", "cleanup-notice", "coordination-letter", "correction-notice",
            "criticism-notice", "drafting-advice", "explanation-request", "filing-passed", "filing-report",
            "government-request", "legality-opinion", "material-return", "non-filing-notice", "publication-notice",
            "reconciliation-notice", "registration-notice", "review-opinion", "review-sheet", "revocation-decision",
            "suggestion-acceptance", "suggestion-receipt", "suggestion-refusal", "suggestion-reply",
            "suspension-decision", "urge-filing-notice", "validity-reminder",
        ],
        InstrumentCatalogue.All.Select(each => each.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_prints_nothing_that_it_does_not_declare(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var declared = instrument.Variables.Select(each => each.Name).ToHashSet();
        var loops = LoopVariable().Matches(instrument.Template).Select(each => each.Groups[1].Value).ToHashSet();
        var printed = Output().Matches(instrument.Template).Select(each => each.Groups[1].Value);
        Assert.DoesNotContain(printed, each => each != "forloop" && !declared.Contains(each) && !loops.Contains(each));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_paper_declares_it_prints(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        string[] setByTheHead = ["organ", "number", "date", "signer"];
        Assert.DoesNotContain(
            instrument.Variables,
            each => !setByTheHead.Contains(each.Name) && !Regex.IsMatch(instrument.Template, $@"\b{each.Name}\b"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_column_that_is_printed_must_be_given(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        foreach (Match loop in Loop().Matches(instrument.Template))
        {
            var rows = instrument.Variables.Single(each => each.Name == loop.Groups["rows"].Value);
            var printed = Regex.Matches(loop.Groups["body"].Value, $@"\b{loop.Groups["row"].Value}\.(\w+)").Select(each => each.Groups[1].Value);
            Assert.Equal(printed.Distinct().Order(), rows.Columns.Order());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_papers_of_one_head_share_a_series_only_as_letters(string name)
    {
        var instrument = InstrumentCatalogue.Named(name);
        var alike = InstrumentCatalogue.All.Where(each => each.Series is not null && each.Series == instrument.Series);
        Assert.True(instrument.Head is InstrumentHead.Letter || alike.Count() <= 1);
    }

    [Fact]
    public void A_paper_of_no_known_name_is_not_found()
    {
        Assert.Null(InstrumentCatalogue.Find("no-such-paper"));
        Assert.Throws<KeyNotFoundException>(() => InstrumentCatalogue.Named("no-such-paper"));
    }

    [GeneratedRegex(@"\{\{-?\s*(\w+)")]
    private static partial Regex Output();

    [GeneratedRegex(@"\{%-?\s*for\s+(\w+)\s+in")]
    private static partial Regex LoopVariable();

    [GeneratedRegex(@"for (?<row>\w+) in (?<rows>\w+) %\}(?<body>.*?)\{%-? endfor", RegexOptions.Singleline)]
    private static partial Regex Loop();
}
