using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Functions.Identity;

/// <summary>The administrator whom nobody in the register could enrol: with a legal office of a division, by the program itself.</summary>
internal static class FirstAdministrator
{
    /// <summary>The account of the first administrator of a division.</summary>
    public static string IdOf(Division division) => $"{OfficeOf(division)}.administrator";

    /// <summary>Whether the register knows an administrator, be it one whose grant has ended.</summary>
    public static bool IsIn(Register register) => register.Officers.Values.Any(officer => officer.Grants.Any(grant => grant.Role == Roles.Administrator));

    /// <summary>Enrols the administrator, and the office before; what is there already is left as it is, whoever entered it.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="division">The division that the administrator's remit begins with.</param>
    /// <param name="account">The account at an outside directory that is bound to the administrator, or null.</param>
    /// <param name="cancellation">Stops between the two.</param>
    /// <exception cref="InvalidOperationException">A step was refused; the message says why.</exception>
    public static async Task EnrolAsync(Installation installation, Division division, DirectoryAccount? account, CancellationToken cancellation)
    {
        var (organ, officer) = (OfficeOf(division), IdOf(division));
        var today = ChinaTime.Today(installation.Clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if ((await installation.Institutions.CatchUpAsync(cancellation)).Organ(organ) is null)
        {
            await TakeAsync(installation, OrganFile.Procedure, "establish", OrganFile.IdOf(organ), new() { ["code"] = organ, ["name"] = $"{division.Name}政府法制机构", ["kind"] = "legalOffice", ["from"] = today }, cancellation);
        }

        // Another instance may have entered the office just now.
        if ((await installation.Institutions.CatchUpAsync(cancellation)).Officer(officer) is null)
        {
            var form = new JsonObject
            {
                ["officer"] = officer,
                ["name"] = $"{division.Name}系统管理员",
                ["home"] = organ,
                ["grants"] = new JsonArray(new JsonObject { ["role"] = Roles.Administrator, ["organ"] = organ, ["from"] = today }),
            };
            if (account is not null)
            {
                (form["tenant"], form["objectId"]) = (account.Tenant.ToString("D"), account.ObjectId.ToString("D"));
            }

            await TakeAsync(installation, OfficerFile.Procedure, "enrol", OfficerFile.IdOf(officer), form, cancellation);
        }
    }

    private static string OfficeOf(Division division) => $"{division.Code.Value}-900";

    // One key whoever takes it: of two instances that start together one logs the step, and the other gets its answer.
    private static async Task TakeAsync(Installation installation, Procedure procedure, string step, string id, JsonObject form, CancellationToken cancellation)
    {
        var command = new StepCommand(procedure, step, id, null, Actor.System("operator"), JsonSerializer.SerializeToElement(form), [], $"operator:{id}", $"operator:{id}");
        if (await installation.Door.TakeAsync(command, cancellation) is StepResult.Refused { Refusals: var refusals })
        {
            throw new InvalidOperationException(string.Join(' ', refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")}")));
        }
    }
}
