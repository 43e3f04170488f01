using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LegalOversight.Functions.Embedded.SignIn;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Serves everything on one machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "端口，0 为任一空闲端口 / the port; 0 takes any that is free", DefaultValueFactory = _ => 7071, CustomParser = PortIn };
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "不装载演示数据 / do not load the demo region" };
    private static readonly Option<string?> Web = new("--web") { Description = "网页目录 / the folder of the built web pages", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "wwwroot"), Hidden = true };

    public static void AddTo(Command root)
    {
        root.Options.Add(Port);
        root.Options.Add(NoDemo);
        root.Options.Add(Web);
        root.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(Commands.Data)!,
            parsed.GetValue(Port),
            !parsed.GetValue(NoDemo),
            parsed.GetValue(Web),
            cancellation));
    }

    private static int PortIn(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        given.AddError($"端口须为 0 至 {IPEndPoint.MaxPort} 的整数，不能是 {text} / the port is a whole number from 0 to {IPEndPoint.MaxPort}, not {text}");
        return 0;
    }

    private static async Task<int> RunAsync(string data, int port, bool withDemo, string? web, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        await using var machine = Machine.Open(data, TimeProvider.System);
        var address = new IPEndPoint(IPAddress.Loopback, port);
        Socket socket;
        try
        {
            // Taken before the demo is loaded, which lasts.
            socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
            socket.Listen();
        }
        catch (SocketException taken)
        {
            await Console.Error.WriteLineAsync($"端口 {port} 无法使用，请用 --port 指定另一个。 / Port {port} cannot be used; choose another with --port. ({taken.Message})");
            return 3;
        }

        using var listening = socket;
        var demo = await DemoLoading.PrepareAsync(machine, withDemo, cancellation);
        await using var app = Server.Build(machine, $"http://{address}", demo, web, socket);
        DemoLoading.SeedPasswords(app, demo);
        await app.StartAsync(cancellation);
        Announce(app.Urls.First(), demo, started.Elapsed);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static void Announce(string url, IDemoOfficers? demo, TimeSpan took)
    {
        Console.WriteLine($"""

            LegalOversight {took.TotalSeconds:0.0}s
              公众网站 citizens   {url}/
              办公平台 offices    {url}/office/
              接口     API        {url}/api/openapi.json
            """);
        if (demo is not null)
        {
            Console.WriteLine($"  演示账号 demo sign-ins (密码 password: {demo.Password})");
            foreach (var officer in demo.In("zh-CN").Where(officer => DemoLoading.ShownFirst.Any(officer.Id.StartsWith)))
            {
                Console.WriteLine($"    {officer.Id,-30} {officer.Name}");
            }
        }

        Console.WriteLine("  Ctrl-C 停止 / stops");
    }
}
