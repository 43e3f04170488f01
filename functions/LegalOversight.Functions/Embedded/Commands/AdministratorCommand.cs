using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Enrols a first administrator, who then registers organs and officers in the portal.</summary>
internal static class AdministratorCommand
{
    public static Command Create()
    {
        var division = new Option<string>("--division") { Description = "行政区划代码 / code of the division", DefaultValueFactory = _ => Divisions.InnerMongolia.Root.Code.Value };
        var command = new Command("administrator", "登记首位系统管理员及其所在法制机构，并生成初始密码 / enrol a first administrator with a legal office, and make a first password") { division };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(Commands.Data)!, parsed.GetValue(division)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string data, string code, CancellationToken cancellation)
    {
        if (!DivisionCode.TryParse(code, out var parsed) || Divisions.InnerMongolia.Find(parsed) is not { } division)
        {
            await Console.Error.WriteLineAsync($"没有行政区划 {code} / no division {code}");
            return 2;
        }

        await using var machine = Machine.Open(data, TimeProvider.System);
        var (organ, officer) = ($"{code}-900", $"{code}-900.administrator");
        var today = ChinaTime.Today(machine.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (machine.Institutions.Register.Organ(organ) is null)
        {
            await TakeAsync(machine, OrganFile.Procedure, "establish", OrganFile.IdOf(organ), new() { ["code"] = organ, ["name"] = $"{division.Name}政府法制机构", ["kind"] = "legalOffice", ["from"] = today }, cancellation);
        }

        if (machine.Institutions.Register.Officer(officer) is null)
        {
            var grant = new JsonObject { ["role"] = Roles.Administrator, ["organ"] = organ, ["from"] = today };
            await TakeAsync(machine, OfficerFile.Procedure, "enrol", OfficerFile.IdOf(officer), new() { ["officer"] = officer, ["name"] = $"{division.Name}系统管理员", ["home"] = organ, ["grants"] = new JsonArray(grant) }, cancellation);
        }

        PasswordCommand.Print(officer, PasswordCommand.SetNew(data, officer));
        return 0;
    }

    private static async Task TakeAsync(Machine machine, Procedure procedure, string step, string id, JsonObject form, CancellationToken cancellation)
    {
        var command = new StepCommand(procedure, step, id, null, Actor.System("operator"), JsonSerializer.SerializeToElement(form), [], $"operator:{id}", $"operator:{id}");
        if (await machine.Door.TakeAsync(command, cancellation) is StepResult.Refused { Refusals: var refusals })
        {
            throw new InvalidOperationException(string.Join(' ', refusals.Select(refusal => $"{refusal.Error.Code} {refusal.Sentence("zh")}")));
        }
    }
}
