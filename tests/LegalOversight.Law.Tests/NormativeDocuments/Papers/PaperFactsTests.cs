using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;
using LegalOversight.Law.NormativeDocuments.Papers;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments.Papers;

public sealed class PaperFactsTests
{
    private static readonly PaperWalks Full = PaperWalks.All(lean: false);
    private static readonly PaperWalks Lean = PaperWalks.All(lean: true);

    public static TheoryData<string> Declared => [.. Procedures.All
        .SelectMany(procedure => procedure.Steps.SelectMany(step => step.Produces.Select(product => $"{procedure.Name}/{step.Name}/{product.Instrument}")))
        .Distinct()];

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_form_filled_in_to_the_last_field_prints_every_paper_of_its_step(string way) => PrintsWithoutFault(Full, way);

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_form_with_nothing_that_can_be_left_out_prints_every_paper_of_its_step(string way) => PrintsWithoutFault(Lean, way);

    [Theory]
    [MemberData(nameof(Declared))]
    public void The_full_walk_leaves_no_field_of_a_step_empty(string way)
    {
        var parts = way.Split('/');
        var step = Procedures.Named(parts[0])!.StepNamed(parts[1])!;
        var stated = Full.Stated.Where(form => Full.Desk[form.Key.Case] is var file && file.Procedure == parts[0] && file.Entries[(int)form.Key.Sequence - 1].Step == parts[1]).Select(form => form.Value).ToList();
        foreach (var field in step.Form)
        {
            Assert.True(
                stated.Count == 0 || stated.Exists(form => form.ContainsKey(field.Name)) || field.Name is "remark" or "outstandingReason",
                $"{way}: no walk fills in {field.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_paper_comes_out_the_same_after_the_case_has_gone_on(string way)
    {
        foreach (var (file, entry, instrument) in Papers(Full, way))
        {
            var then = CaseFile.Fold(file.Entries.Take((int)entry.Sequence));
            Assert.Equal(
                Written(PaperFacts.Of(instrument, then, entry, Full.Desk.Surroundings)!),
                Written(PaperFacts.Of(instrument, file, entry, Full.Desk.Surroundings with { At = Full.Desk.Surroundings.At.AddYears(1) })!));
        }
    }

    [Fact]
    public void A_message_of_the_program_is_never_refused_on_the_walks() => Assert.Empty(Full.Desk.Undelivered.Concat(Lean.Desk.Undelivered));

    private static void PrintsWithoutFault(PaperWalks walks, string way)
    {
        var papers = Papers(walks, way).ToList();
        Assert.NotEmpty(papers);
        foreach (var (file, entry, instrument) in papers)
        {
            var facts = PaperFacts.Of(instrument, file, entry, walks.Desk.Surroundings);
            Assert.NotNull(facts);
            Assert.Empty(InstrumentCatalogue.Named(instrument).Faults(facts).Select(fault => $"{fault.Path} {fault.Reason}"));
        }
    }

    private static IEnumerable<(CaseFile File, Entry Entry, string Instrument)> Papers(PaperWalks walks, string way)
    {
        var parts = way.Split('/');
        return from file in walks.Desk.Cases.Values
               where file.Procedure == parts[0]
               from entry in file.Entries
               where entry.Step == parts[1] && Procedures.Of(file).ProductsOf(entry).Any(product => product.Instrument == parts[2])
               select (file, entry, parts[2]);
    }

    private static string Written(InstrumentFacts facts) => JsonSerializer.Serialize(facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).ToDictionary(fact => fact.Key, fact => fact.Value));
}
