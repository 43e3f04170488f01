using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Law.Tests.NormativeDocuments;

/// <summary>The ways that most filings go, so that a test can begin where its rule does.</summary>
internal static class FilingWalks
{
    public const string League = "152500-001.filing-officer";
    public const string OwnReviewer = "152500-900.reviewer";
    public const string Reviewer = "150000-900.reviewer";
    public const string Head = "150000-900.division-head";
    public const string Deputy = "150000-900.deputy-director";
    public const string Director = "150000-900.director";

    /// <summary>The league's draft is before its own office.</summary>
    public static string UnderReview(this Desk desk, System.Text.Json.Nodes.JsonObject? form = null)
    {
        var id = desk.Open(League, PreIssuanceReview.Procedure, "submit", form ?? Forms.Draft, Forms.DraftPackage);
        desk.Take(OwnReviewer, id, "accept");
        return id;
    }

    /// <summary>The league's draft was found lawful, adopted, and published on 20 March 2026.</summary>
    public static string PublishedDraft(this Desk desk)
    {
        var id = desk.UnderReview();
        desk.On("2026-03-09").Take(OwnReviewer, id, "opinion", Forms.Legality("lawful"));
        desk.On("2026-03-20").Take(League, id, "deliberate", Forms.Deliberation);
        desk.Take(League, id, "publish", Forms.Publication, "official-text");
        return id;
    }

    /// <summary>The league files its document with the region.</summary>
    public static string File(this Desk desk, System.Text.Json.Nodes.JsonObject? form = null) =>
        desk.Open(League, FilingReview.Procedure, "file", form ?? Forms.Filing(), Forms.Package);

    public static string Registered(this Desk desk, System.Text.Json.Nodes.JsonObject? form = null)
    {
        var id = desk.File(form);
        desk.Take(Reviewer, id, "register", Forms.Register);
        return id;
    }

    /// <summary>Registered and before the director.</summary>
    public static string BeforeTheDirector(this Desk desk, string proposal = "pass")
    {
        var id = desk.Registered();
        desk.Take(Reviewer, id, "initial-review", Forms.Initial(proposal));
        desk.Take(Head, id, "division-review", Forms.Confirmed());
        desk.Take(Deputy, id, "deputy-review", Forms.Result());
        return id;
    }

    public static string Concluded(this Desk desk, string conclusion)
    {
        var id = desk.BeforeTheDirector(conclusion);
        desk.Take(Director, id, "final-review", Forms.Conclusion(conclusion));
        return id;
    }

    /// <summary>The public document of a filing.</summary>
    public static CaseFile DocumentOf(this Desk desk, string filing) => desk[desk[filing].Text("document")!];

    /// <summary>Where the public document of a filing stands today.</summary>
    public static string StandingOf(this Desk desk, string filing) => DocumentStanding.Of(desk.DocumentOf(filing), desk.Day, desk.Surroundings.Law.Of("152500-001")).Status;

    /// <summary>Filed, reviewed and published.</summary>
    public static string Published(this Desk desk)
    {
        var id = desk.Concluded("pass");
        desk.Take(Reviewer, id, "publish");
        return id;
    }
}
