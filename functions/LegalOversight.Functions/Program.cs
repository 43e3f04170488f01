using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Embedded.Commands;

try
{
    return await Commands.Root().Parse(args).InvokeAsync();
}
catch (MachineInUseException busy)
{
    Console.Error.WriteLine(busy.Message);
    return 2;
}
