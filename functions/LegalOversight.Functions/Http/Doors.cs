using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Http.Office;
using LegalOversight.Functions.Http.Public;
using LegalOversight.Functions.Identity;

namespace LegalOversight.Functions.Http;

/// <summary>The HTTP doors, by audience.</summary>
internal static class Doors
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health", () => Results.Ok(new { status = "ok" })).ExcludeFromDescription();
        app.MapOpenApi("/api/openapi.json");
        app.MapLocalSignIn();
        app.MapOfficeSettings();

        var open = app.MapGroup("/api/public").WithTags("Public").AllowAnonymous();
        SearchEndpoints.Map(open);
        DocumentEndpoints.Map(open);
        FeedEndpoints.Map(open);
        HomeEndpoints.Map(open);
        SuggestionEndpoints.Map(open, app.Configuration);
        DeadlineEndpoints.Map(open);
        CalendarEndpoints.Map(open);
        ReferencePage.Map(app);

        var office = app.MapGroup("/api/office").RequireAuthorization(OfficeIdentity.Policy).AddEndpointFilter(Caller.Filter);
        CaseEndpoints.Map(office);
        WorklistEndpoints.Map(office);
        UploadEndpoints.Map(office);
        FileEndpoints.Map(office);
        InstrumentEndpoints.Map(office);
    }
}
