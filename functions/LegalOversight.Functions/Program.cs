using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Embedded.Commands;
using LegalOversight.Functions.Hosted;
using Microsoft.Extensions.Configuration;

var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
if (args.Length == 0 && CloudSettings.AreWanted(environment))
{
    return await CloudServer.RunAsync(environment);
}

try
{
    return await Commands.Root().Parse(args).InvokeAsync();
}
catch (MachineInUseException busy)
{
    Console.Error.WriteLine(busy.Message);
    return 2;
}
