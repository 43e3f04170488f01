using System.CommandLine;
using System.Diagnostics;
using LegalOversight.Functions.Embedded.SignIn;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Serves everything on one machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "端口 / the port", DefaultValueFactory = _ => 7071 };
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "不装载演示数据 / do not load the demo region" };
    private static readonly Option<string?> Web = new("--web") { Description = "网页目录 / the folder of the built web pages", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "wwwroot") };

    public static void AddTo(RootCommand root)
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

    private static async Task<int> RunAsync(string data, int port, bool withDemo, string? web, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        await using var machine = Machine.Open(data, TimeProvider.System);
        var demo = await DemoLoading.PrepareAsync(machine, withDemo, cancellation);
        await using var app = Server.Build(machine, $"http://127.0.0.1:{port}", demo, web);
        DemoLoading.SeedPasswords(app, demo);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"端口 {port} 无法使用，请用 --port 指定另一个。 / Port {port} cannot be used; choose another with --port. ({taken.Message})");
            return 3;
        }

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
