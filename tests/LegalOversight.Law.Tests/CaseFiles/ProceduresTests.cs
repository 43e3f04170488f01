using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

/// <summary>What every declared procedure must be, whatever it is about.</summary>
public sealed class ProceduresTests
{
    private static readonly string[] Containers = ["normative", "enforcement", "reconsideration", "institutions"];

    public static TheoryData<string> Names => [.. Procedures.All.Select(procedure => procedure.Name)];

    [Fact]
    public void Names_and_prefixes_are_unique()
    {
        Assert.Equal(Procedures.All.Count, Procedures.All.DistinctBy(procedure => procedure.Name).Count());
        Assert.Equal(Procedures.All.Count, Procedures.All.DistinctBy(procedure => procedure.Prefix).Count());
        Assert.All(Procedures.All, procedure => Assert.Contains(procedure.Container, Containers));
        Assert.All(Procedures.All, procedure => Assert.Same(procedure, Procedures.Named(procedure.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_within_a_procedure_are_unique(string name)
    {
        var procedure = Procedures.Named(name)!;
        AssertUnique(procedure.Stages.Select(stage => stage.Name));
        AssertUnique(procedure.Steps.Select(step => step.Name));
        AssertUnique(procedure.Clocks.Select(clock => clock.Name));
        AssertUnique(procedure.Parties.Select(party => party.Name));
        foreach (var step in procedure.Steps)
        {
            AssertUnique(step.Form.Select(field => field.Name));
            AssertUnique(step.Materials.Select(material => material.Name));
            Assert.All(step.Form, field => AssertUnique(field.Choices.Select(choice => choice.Value)));
            Assert.All(step.Form, field => AssertUnique(field.Columns.Select(column => column.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stage_that_is_named_exists(string name)
    {
        var procedure = Procedures.Named(name)!;
        var named = procedure.Steps.SelectMany(step => step.From.Concat(step.To.Ways.Select(way => way.Stage)).Concat(step.WithheldIn))
            .Concat(procedure.Clocks.SelectMany(clock => clock.RunsIn.Concat(clock.PausesIn)));
        Assert.Empty(named.Except(procedure.Stages.Select(stage => stage.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stage_can_be_reached(string name)
    {
        var procedure = Procedures.Named(name)!;
        var reached = procedure.Steps.Where(step => step.Opens).SelectMany(step => step.To.Ways).Select(way => way.Stage).ToHashSet();
        while (procedure.Steps.Where(step => step.From.Any(reached.Contains)).SelectMany(step => step.To.Ways).Any(way => reached.Add(way.Stage)))
        {
        }

        Assert.Empty(procedure.Stages.Select(stage => stage.Name).Except(reached));
    }

    // A register's entry, such as an officer's, has no end: it has no final stage at all.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stage_that_is_not_final_has_a_step_out(string name)
    {
        var procedure = Procedures.Named(name)!;
        if (!procedure.Stages.Any(stage => stage.IsFinal))
        {
            Assert.True(procedure.IsRecord);
            return;
        }

        Assert.All(procedure.Stages.Where(stage => !stage.IsFinal), stage =>
            Assert.Contains(procedure.Steps, step => step.From.Contains(stage.Name) && step.To.Ways.Any(way => way.Stage != stage.Name)));
    }

    // An ended matter stays ended for people; the program may still note what happens to a document.
    [Theory]
    [MemberData(nameof(Names))]
    public void No_officer_takes_a_step_out_of_a_final_stage(string name)
    {
        var procedure = Procedures.Named(name)!;
        var final = procedure.Stages.Where(stage => stage.IsFinal).Select(stage => stage.Name).ToHashSet();
        Assert.All(procedure.Steps.Where(step => step.From.Any(final.Contains)), step => Assert.Equal([Roles.System], step.By));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Roles_parties_and_separated_steps_are_declared(string name)
    {
        var procedure = Procedures.Named(name)!;
        Assert.All(procedure.Steps, step =>
        {
            Assert.NotEmpty(step.By);
            Assert.All(step.By, role => Assert.True(Roles.Labels.ContainsKey(role), role));
            Assert.True(step.For is null || procedure.Parties.Any(party => party.Name == step.For), step.Name);
        });
        Assert.All(procedure.Separations, rule => Assert.All(rule.Steps, step => Assert.NotNull(procedure.StepNamed(step))));
    }

    // An officer's step in an open case is always taken for one of its parties, or anybody with the role could take it.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_officers_step_is_taken_for_a_party(string name)
    {
        var procedure = Procedures.Named(name)!;
        if (procedure.Container != "institutions")
        {
            Assert.All(procedure.Steps.Where(step => step.By.Any(role => role is not (Roles.System or Roles.Public))), step => Assert.NotNull(step.For));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_choice_that_leads_somewhere_leads_somewhere_for_each_value(string name)
    {
        foreach (var step in Procedures.Named(name)!.Steps.Where(step => step.To is { Field: not null, IsDetermined: false }))
        {
            var field = step.Form.Single(each => each.Name == step.To.Field);
            Assert.True(field.IsRequired && field.When is null, $"{step.Name}.{field.Name}");
            if (field.Kind == FieldKind.Choice)
            {
                Assert.Equal(field.Choices.Select(choice => choice.Value).Order(), step.To.Ways.Select(way => way.Value).Order());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_condition_looks_at_a_field_and_a_value_of_its_form(string name)
    {
        foreach (var step in Procedures.Named(name)!.Steps)
        {
            var conditions = step.Form.Select(field => field.When)
                .Concat(step.Materials.Select(material => material.When))
                .Concat(step.Produces.Select(product => product.When))
                .OfType<Condition>();
            Assert.All(conditions, condition =>
            {
                var field = Assert.Single(step.Form, each => each.Name == condition.Field);
                var values = field.Kind == FieldKind.Flag ? ["true", "false"] : field.Choices.Select(choice => choice.Value);
                Assert.Empty(condition.Values.Except(values));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_on_the_screen_is_in_both_languages(string name)
    {
        var procedure = Procedures.Named(name)!;
        var labels = procedure.Stages.Select(stage => stage.Label)
            .Concat(procedure.Steps.SelectMany(step => (Label?[])[step.Label, step.Hint, .. step.Form.SelectMany(TextsOf), .. step.Materials.Select(material => material.Label)]))
            .Concat(procedure.Clocks.Select(clock => clock.Label))
            .Concat(procedure.Parties.Select(party => party.Label))
            .Append(procedure.Label)
            .OfType<Label>();
        Assert.All(labels, label =>
        {
            Assert.True(label.Zh.Any(character => character > 0x2fff), label.Zh);
            Assert.True(label.En.Any(char.IsAsciiLetter), label.En);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_instrument_that_a_step_produces_is_in_the_catalogue(string name) =>
        Assert.All(Procedures.Named(name)!.Steps.SelectMany(step => step.Produces), product => Assert.NotNull(InstrumentCatalogue.Find(product.Instrument)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_citizen_only_opens_cases(string name) =>
        Assert.All(Procedures.Named(name)!.Steps.Where(step => step.By.Contains(Roles.Public)), step => Assert.True(step.Opens));

    private static IEnumerable<Label?> TextsOf(Field field) => [field.Label, field.Hint, .. field.Choices.Select(choice => choice.Label), .. field.Columns.SelectMany(TextsOf)];

    private static void AssertUnique(IEnumerable<string> names) =>
        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
}
