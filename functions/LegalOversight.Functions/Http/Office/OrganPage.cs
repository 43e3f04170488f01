using System.Text.Json.Serialization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Log;

namespace LegalOversight.Functions.Http.Office;

/// <summary>An organ: what it is, who serves in it with which grants past and present, and what changed, on whose basis.</summary>
internal sealed record OrganPage(OrganPage.OrganView Organ, IReadOnlyList<OrganPage.OfficerView> Officers, IReadOnlyList<OrganPage.ChangeView> History)
{
    public static async Task<OrganPage> OfAsync(Organ organ, Installation installation, string language, CancellationToken cancellation)
    {
        var register = installation.Institutions.Register.In(language);
        var officers = register.Officers.Values
            .Where(officer => officer.Home == organ.Code || officer.Grants.Any(grant => grant.Organ == organ.Code))
            .OrderBy(officer => officer.Id, StringComparer.Ordinal)
            .ToList();
        var files = await installation.Log.ReadAllAsync(officers.Select(officer => OfficerFile.IdOf(officer.Id)).Prepend(OrganFile.IdOf(organ.Code)), cancellation);
        return new(
            new(
                organ.Code,
                organ.Name,
                organ.ShortName,
                InstitutionEndpoints.KindOf(organ),
                OrganFile.Procedure.StepNamed("establish")!.Form.Single(field => field.Name == "kind").Choices.First(choice => choice.Value.Equals(organ.Kind.ToString(), StringComparison.OrdinalIgnoreCase)).Label.In(language),
                organ.Division,
                InstitutionEndpoints.DivisionName(organ, language),
                organ.From,
                organ.To,
                organ.Successor,
                organ.Successor is { } successor ? register.NameOf(successor) : null,
                OrganFile.IdOf(organ.Code)),
            [.. officers.Select(officer => new OfficerView(officer.Id, officer.Name, officer.Home, OfficerFile.IdOf(officer.Id), [.. officer.Grants.Select(grant => GrantView.Of(grant, register, language))]))],
            [.. files.SelectMany(file => file.Entries.Select(entry => ChangeView.Of(file, entry, register, language))).OrderByDescending(change => change.At)]);
    }

    internal sealed record OrganView(
        string Code, string Name, string ShortName, string Kind, string KindLabel, string Division, string DivisionName, DateOnly From, DateOnly? To, string? Successor, string? SuccessorName, string Case);

    internal sealed record OfficerView(string Id, string Name, string Home, string Case, IReadOnlyList<GrantView> Grants);

    internal sealed record GrantView(
        string Role, string RoleLabel, string? Organ, string? Division, string Scope, IReadOnlyList<string> Steps, DateOnly From, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? To)
    {
        public static GrantView Of(Grant grant, Register register, string language) => new(
            grant.Role,
            Roles.Named(grant.Role).In(language),
            grant.Organ,
            grant.Division,
            grant.Organ is { } organ ? register.NameOf(organ)
                : DivisionCode.TryParse(grant.Division, out var code) && Divisions.InnerMongolia.Find(code) is { } division ? (language == "en" ? $"{division.English} with all below it" : $"{division.Name}及所辖") : grant.Division ?? "",
            grant.Steps,
            grant.From,
            grant.To);
    }

    internal sealed record ChangeView(DateTimeOffset At, string Label, string Detail, string Officer, string? Basis, string Case, string Hash)
    {
        public static ChangeView Of(CaseFile file, Entry entry, Register register, string language)
        {
            var procedure = Procedures.Of(file);
            var step = procedure.StepNamed(entry.Step)!;
            var values = ValueView.Of([.. step.Form.Where(field => field.Name is not ("basis" or "grants"))], entry.Form, register, language).Select(value => $"{value.Label} {value.Display}")
                .Concat(Grants(entry, register, language));
            var whose = file.Procedure == OfficerFile.Procedure.Name && entry.Sequence > 1 ? $"{procedure.TitleOf(file)} " : "";
            return new(
                entry.At,
                step.Label.In(language),
                whose + string.Join(language == "en" ? ", " : "，", values),
                register.Officer(entry.By.Officer)?.Name ?? (entry.By.Role == Roles.System ? Roles.Named(Roles.System).In(language) : entry.By.Officer),
                entry.Text("basis"),
                file.Id,
                entry.Hash);
        }

        private static IEnumerable<string> Grants(Entry entry, Register register, string language) =>
            from grant in Register.GrantsIn(entry)
            let view = GrantView.Of(grant, register, language)
            select $"{view.RoleLabel} {view.Scope} {view.From:yyyy-MM-dd}—{view.To:yyyy-MM-dd}";
    }
}
