using LegalOversight.Functions.Http.Office;
using LegalOversight.Functions.Http.Public;
using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Identity;

namespace LegalOversight.Functions.Http;

/// <summary>The HTTP doors, by audience.</summary>
internal static class Doors
{
    public static void Map(WebApplication app)
    {
        // Under the Functions host only what begins with /api is reached from outside.
        foreach (var prefix in (string[])["", "/api"])
        {
            app.MapGet($"{prefix}/health", () => Results.Ok(new { status = "ok" })).ExcludeFromDescription();
            app.MapGet($"{prefix}/ready", async (HttpContext context, Installation installation) => Readiness.Answer(await installation.WaitsForAsync(context.RequestAborted))).ExcludeFromDescription();
        }

        app.MapOpenApi("/api/openapi.json");
        app.MapOfficeSettings();

        var open = app.MapGroup("/api/public").WithTags("Public").AllowAnonymous();
        SearchEndpoints.Map(open);
        DocumentEndpoints.Map(open);
        FeedEndpoints.Map(open);
        HomeEndpoints.Map(open);
        SuggestionEndpoints.Map(open, app.Configuration);
        DeadlineEndpoints.Map(open);
        CalendarEndpoints.Map(open);
        Public.CleanupEndpoints.Map(open);
        DirectoryEndpoints.Map(open);
        ReferencePage.Map(app);
        ErrorsPage.Map(app);

        var office = app.MapGroup("/api/office").RequireAuthorization(OfficeIdentity.Policy).AddEndpointFilter(Caller.Filter);
        CaseEndpoints.Map(office);
        WorklistEndpoints.Map(office);
        UploadEndpoints.Map(office);
        FileEndpoints.Map(office);
        InstrumentEndpoints.Map(office);
        IndicatorEndpoints.Map(office);
        RegisterEndpoints.Map(office);
        Office.CleanupEndpoints.Map(office);
        ReconciliationEndpoint.Map(office);
        ReadingEndpoint.Map(office);
        InstitutionEndpoints.Map(office);

        var operations = app.MapGroup("/api/operations").RequireAuthorization(OfficeIdentity.Policy).AddEndpointFilter(Caller.Filter).AddEndpointFilter(OperationsEndpoints.Filter);
        OperationsEndpoints.Map(operations);
        AuditEndpoint.Map(operations);
    }
}
