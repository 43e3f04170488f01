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
            // The region's own documents go to its people's congress; its legal office keeps the record of them.
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

    // A township registered outside a county has no route.
    private static FilingRoute? Route(Organ maker)
    {
        var division = DivisionCode.Parse(maker.Division);
        var kind = maker.Kind switch
        {
            OrganKind.Government => MakerKind.Government,
            OrganKind.Dispatched => MakerKind.Dispatched,
            OrganKind.Department or OrganKind.LegalOffice => MakerKind.Department,
            OrganKind.Authorised => MakerKind.Authorised,
            _ => MakerKind.Township,
        };
        return kind == MakerKind.Township && Divisions.InnerMongolia.Find(division)?.Level != DivisionLevel.County
            ? null
            : FilingRoute.For(Divisions.InnerMongolia, kind, division);
    }
}
