using LegalOversight.Benchmarks;

// The servers that others are measured against start here too, and load nothing of the rest.
if (args is ["--data", BareServer.Mode, "--port", var port, ..])
{
    return await BareServer.RunAsync(port);
}

return await Table.RunAsync(args);
