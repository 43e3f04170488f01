using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.Tests.NormativeDocuments;

/// <summary>Region, league, city, banners and a township with their offices and officers, registered by the procedures.</summary>
internal static class InstitutionsOfTheRegion
{
    private static readonly string[] Makers = [Roles.FilingOfficer, Roles.DraftingReviewer];
    private static readonly string[] Office = [Roles.Reviewer, Roles.DivisionHead, Roles.DeputyDirector, Roles.Director];

    private static readonly (string Code, string Name, string ShortName, string Kind)[] Organs =
    [
        ("150000-001", "内蒙古自治区人民政府", "内政发", "government"),
        ("150000-101", "内蒙古自治区发展和改革委员会", "内发改规字", "department"),
        ("150000-900", "内蒙古自治区司法厅", "内司", "legalOffice"),
        ("152500-001", "锡林郭勒盟行政公署", "锡署发", "dispatched"),
        ("152500-101", "锡林郭勒盟发展和改革委员会", "锡发改", "department"),
        ("152500-900", "锡林郭勒盟司法局", "锡司", "legalOffice"),
        ("152500-601", "国家税务总局锡林郭勒盟税务局", "锡税发", "centralVertical"),
        ("152500-602", "锡林郭勒盟公路发展中心", "锡路发", "regionalVertical"),
        ("152500-701", "锡林郭勒盟防汛抗旱指挥部", "锡汛发", "coordinatingBody"),
        ("152522-001", "阿巴嘎旗人民政府", "阿政发", "government"),
        ("152522-900", "阿巴嘎旗司法局", "阿司", "legalOffice"),
        ("150100-001", "呼和浩特市人民政府", "呼政发", "government"),
        ("150100-900", "呼和浩特市司法局", "呼司", "legalOffice"),
        ("150121-001", "土默特左旗人民政府", "土左政发", "government"),
        ("150121-700", "土默特左旗某授权组织", "土左授", "authorised"),
        ("150121-800", "察素齐镇人民政府", "察政发", "township"),
        ("150121-900", "土默特左旗司法局", "土左司", "legalOffice"),
    ];

    public static Register Register { get; } = Found();

    public static Register With(this Register register, Procedure procedure, string id, string step, object form, DateOnly day)
    {
        var surroundings = new Surroundings(ChinaTime.StartOf(day), register, LawInForce.Declared, new Desk(), new Dictionary<string, CaseFile>());
        var outcome = procedure.Take(null, id, new(step, Actor.System("import"), JsonSerializer.SerializeToElement(form), []), surroundings);
        return outcome is StepOutcome.Taken { Draft: var draft } ? register.With(draft.Seal().Entry) : throw new InvalidOperationException(id);
    }

    private static Register Found()
    {
        var day = new DateOnly(2010, 1, 1);
        var register = Organs.Aggregate(Register.Empty, (register, organ) => register.With(
            OrganFile.Procedure,
            OrganFile.IdOf(organ.Code),
            "establish",
            new { code = organ.Code, name = organ.Name, shortName = organ.ShortName, kind = organ.Kind, from = day.ToString("O", CultureInfo.InvariantCulture) },
            day));
        var officers = Organs.SelectMany(organ => (organ.Kind == "legalOffice" ? Office : Makers).Select(role => (Organ: organ.Code, Role: role)));
        return officers.Aggregate(register, (register, officer) => register.With(
            OfficerFile.Procedure,
            OfficerFile.IdOf($"{officer.Organ}.{officer.Role}"),
            "enrol",
            new
            {
                officer = $"{officer.Organ}.{officer.Role}",
                name = Roles.Named(officer.Role).Zh,
                home = officer.Organ,
                grants = new[] { new { role = officer.Role, organ = officer.Organ, from = day.ToString("O", CultureInfo.InvariantCulture) } },
            },
            day));
    }
}
