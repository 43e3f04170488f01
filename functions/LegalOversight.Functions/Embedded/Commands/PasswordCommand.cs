using System.CommandLine;
using System.Security.Cryptography;
using LegalOversight.Functions.Embedded.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Gives an officer a new password, to be changed at the first sign-in. The server may go on running.</summary>
internal static class PasswordCommand
{
    public static Command Create()
    {
        var officer = new Argument<string>("OFFICER") { Description = "账号 / the officer's account" };
        var command = new Command("password", "为人员生成新密码，首次登录须修改 / make a new password for an officer, to be changed at the first sign-in") { officer };
        command.SetAction(parsed => Run(parsed.GetValue(Commands.Data)!, parsed.GetValue(officer)!));
        return command;
    }

    private static int Run(string data, string officer)
    {
        if (!Machine.KnowsOfficer(data, officer))
        {
            Console.Error.WriteLine($"登记册中没有账号 {officer} / no account {officer} in the register");
            return 2;
        }

        Print(officer, SetNew(data, officer));
        return 0;
    }

    public static string SetNew(string data, string officer)
    {
        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 8) + "-" + RandomNumberGenerator.GetString("23456789", 4);
        using var credentials = CredentialStore.Open(Path.Combine(data, "identity", "credentials.db"), TimeProvider.System, Options.Create(new PasswordHasherOptions()));
        credentials.Set(officer, password, mustChange: true);
        return password;
    }

    public static void Print(string officer, string password) =>
        Console.WriteLine($"账号 account: {officer}\n密码 password: {password}\n首次登录须修改 / to be changed at the first sign-in");
}
