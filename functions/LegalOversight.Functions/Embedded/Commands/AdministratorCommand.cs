using System.CommandLine;
using LegalOversight.Functions.Identity;
using LegalOversight.Law.Institutions;

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
        await FirstAdministrator.EnrolAsync(machine, division, account: null, cancellation);
        var officer = FirstAdministrator.IdOf(division);
        PasswordCommand.Print(officer, PasswordCommand.SetNew(data, officer));
        return 0;
    }
}
