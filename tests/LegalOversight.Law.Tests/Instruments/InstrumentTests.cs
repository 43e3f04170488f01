using LegalOversight.Law.Instruments;
using Xunit;

namespace LegalOversight.Law.Tests.Instruments;

public sealed class InstrumentTests
{
    private static readonly Instrument Registration = InstrumentCatalogue.Named("registration-notice");
    private static readonly Instrument Return = InstrumentCatalogue.Named("material-return");
    private static readonly Instrument Lists = InstrumentCatalogue.Named("cleanup-lists");

    [Fact]
    public void A_number_has_hexagonal_brackets_and_no_leading_zero() =>
        Assert.Equal("内法备登字〔2026〕7号", Registration.Number("内法", 2026, 7));

    [Theory]
    [InlineData("内法", 2026, 0)]
    [InlineData("内法", 26, 1)]
    public void A_number_without_a_full_year_or_a_running_number_is_refused(string organ, int year, int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Registration.Number(organ, year, n));

    [Fact]
    public void The_review_sheet_carries_no_number_of_its_own() => Assert.Throws<InvalidOperationException>(
        () => InstrumentCatalogue.Named("review-sheet").Number("内法", 2026, 1));

    [Fact]
    public void A_missing_variable_is_named() => Assert.Contains(
        Registration.Faults([]),
        fault => fault is { Path: "registrationNumber", Label.Zh: "登记号", Reason: VariableFaultReason.Missing });

    [Fact]
    public void A_blank_counts_as_missing() => Assert.Contains(
        Registration.Faults(new InstrumentFacts { { "title", "　 " } }),
        fault => fault is { Path: "title", Reason: VariableFaultReason.Missing });

    [Fact]
    public void Text_in_the_place_of_a_date_is_refused() => Assert.Contains(
        Registration.Faults(new InstrumentFacts { { "registeredOn", "2026年11月23日" } }),
        fault => fault is { Path: "registeredOn", Reason: VariableFaultReason.WrongKind });

    [Fact]
    public void A_choice_outside_its_set_is_refused() => Assert.Contains(
        Return.Faults(new InstrumentFacts { { "decision", "同意" } }),
        fault => fault is { Path: "decision", Reason: VariableFaultReason.NotAllowed });

    [Theory]
    [InlineData("退回", false)]
    [InlineData("补充", true)]
    public void A_term_is_asked_for_only_when_the_package_is_to_be_completed(string decision, bool isAsked) => Assert.Equal(
        isAsked,
        Return.Faults(new InstrumentFacts { { "decision", decision } }).Any(fault => fault.Path == "due"));

    [Fact]
    public void An_empty_list_of_the_four_must_still_be_given()
    {
        Assert.Contains(Lists.Faults([]), fault => fault.Path == "lapsed");
        var given = new InstrumentFacts { { "lapsed", new List<Dictionary<string, string>>() } };
        Assert.DoesNotContain(Lists.Faults(given), fault => fault.Path == "lapsed");
    }

    [Fact]
    public void A_missing_cell_is_named_with_its_row()
    {
        Dictionary<string, string>[] rows =
        [
            new() { ["title"] = "甲办法", ["documentNumber"] = "内政发〔2017〕1号", ["issuedOn"] = "2017年1月3日" },
            new() { ["title"] = "乙办法", ["documentNumber"] = "", ["issuedOn"] = "2017年1月3日" },
        ];
        var faults = Lists.Faults(new InstrumentFacts { { "kept", rows } });
        Assert.Contains(faults, fault => fault.Path == "kept[2].documentNumber");
        Assert.DoesNotContain(faults, fault => fault.Path.StartsWith("kept[1]", StringComparison.Ordinal));
    }
}
