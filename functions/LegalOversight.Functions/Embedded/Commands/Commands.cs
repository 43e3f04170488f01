using System.CommandLine;
using System.CommandLine.Help;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>The command line: without a command the program serves.</summary>
internal static class Commands
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "数据目录 / the data directory",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LEGALOVERSIGHT_DATA_DIR") ?? Path.Combine(Environment.CurrentDirectory, ".data"),
        Recursive = true,
    };

    public static Command Root()
    {
        // A RootCommand would be called by the file of the program, which nobody starts by hand.
        var root = new Command("./run", "LegalOversight：政府法制机构工作平台 / the working platform of government legal offices");
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        root.Options.Add(Data);
        ServeCommand.AddTo(root);
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(AdministratorCommand.Create());
        root.Subcommands.Add(PasswordCommand.Create());
        return root;
    }
}
