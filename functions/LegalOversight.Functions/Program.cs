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
    // The library's own handler would take every exception for a fault of the program.
    return await Commands.Root().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return 1;
}
catch (Exception failure) when (Failures.SentenceOf(failure) is { } sentence)
{
    Console.Error.WriteLine(sentence);
    return 2;
}
catch (Exception fault)
{
    Console.Error.WriteLine(fault);
    return 1;
}
