using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Http.Office;
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

        var office = app.MapGroup("/api/office").RequireAuthorization(OfficeIdentity.Policy).AddEndpointFilter(Caller.Filter);
        CaseEndpoints.Map(office);
        WorklistEndpoints.Map(office);
        UploadEndpoints.Map(office);
        FileEndpoints.Map(office);
        InstrumentEndpoints.Map(office);
    }
}
