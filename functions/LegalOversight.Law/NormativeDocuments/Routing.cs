using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Which office of the register receives a maker's filings, and by when.</summary>
public static class Routing
{
    /// <summary>The legal office that reviews what a maker files, or null where the register has none.</summary>
    public static Organ? OfficeFor(Organ maker, Surroundings surroundings)
    {
        if (Route(maker) is not { } route)
        {
            return null;
        }

        return route.Receiver.Kind == ReceiverKind.Government
            ? surroundings.Register.LegalOffice(route.Receiver.Division.Value, surroundings.Today)
            // The region's own documents go to its people's congress, those of organs managed from above to the department above them:
            // the legal office of their level keeps the record of them.
            : surroundings.Register.LegalOffice(maker.Division, surroundings.Today);
    }

    /// <summary>The bodies outside this system with which it is filed as well, or null.</summary>
    public static string? AlsoWith(Organ maker)
    {
        if (Route(maker) is not { } route)
        {
            return null;
        }

        var names = route.AlsoFileWith.Select(receiver => receiver.Name.Zh);
        var others = route.Receiver.Kind == ReceiverKind.Government ? names : names.Prepend(route.Receiver.Name.Zh);
        return string.Join("、", others) is { Length: > 0 } list ? list : null;
    }

    /// <summary>The last day on which a document published on a day is filed in time; null where no rule gave a term then.</summary>
    /// <param name="maker">The code of its maker.</param>
    /// <param name="publishedOn">The day.</param>
    /// <param name="law">The law.</param>
    public static DateOnly? FilingDue(string maker, DateOnly publishedOn, LawInForce law) =>
        law.Of(maker).FilingTerm.Find(publishedOn) is { } term ? Deadline.Compute(law.Calendar, publishedOn, term.Value, [], 0, Articles.Filing).Due : null;

    /// <summary>What an organ is as a maker of documents.</summary>
    public static MakerKind KindOf(Organ maker) => maker.Kind switch
    {
        OrganKind.Government => MakerKind.Government,
        OrganKind.Dispatched => MakerKind.Dispatched,
        OrganKind.Authorised => MakerKind.Authorised,
        OrganKind.Township => MakerKind.Township,
        OrganKind.RegionalVertical => MakerKind.RegionalVertical,
        OrganKind.CentralVertical => MakerKind.CentralVertical,
        OrganKind.TemporaryBody => MakerKind.TemporaryBody,
        OrganKind.CoordinatingBody => MakerKind.CoordinatingBody,
        OrganKind.InternalUnit => MakerKind.InternalUnit,
        _ => MakerKind.Department,
    };

    // A township registered outside a county has no route, nor has a body that may not issue.
    private static FilingRoute? Route(Organ maker)
    {
        var (division, kind) = (DivisionCode.Parse(maker.Division), KindOf(maker));
        return !IssuerEligibility.Of(kind).MayIssue || (kind == MakerKind.Township && Divisions.InnerMongolia.Find(division)?.Level != DivisionLevel.County)
            ? null
            : FilingRoute.For(Divisions.InnerMongolia, kind, division);
    }
}
