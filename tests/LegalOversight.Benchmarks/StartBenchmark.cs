using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LegalOversight.Benchmarks.Harness;
using LegalOversight.Functions.Tests.Durability;

namespace LegalOversight.Benchmarks;

/// <summary>From the start of the process to the first answer, beside an ASP.NET Core program with nothing in it.</summary>
internal static class StartBenchmark
{
    public static async Task<IReadOnlyList<Result>> RunAsync(Settings settings)
    {
        using var scratch = new Scratch();
        await Preparation.FilingsAsync(scratch.Path, 100);
        var rounds = new List<(double Program, double Empty)>();
        for (var round = 0; round <= settings.Rounds; round++)
        {
            rounds.Add((await FirstAnswerAsync(settings.Program, scratch.Path), await FirstAnswerAsync(typeof(Settings).Assembly.Location, BareServer.Mode)));
        }

        // The first brings the files into memory.
        rounds.RemoveAt(0);
        return [Result.Ratio(
            "start to first answer ÷ empty program",
            Load.Middle(rounds.Select(each => each.Program / each.Empty)),
            string.Create(CultureInfo.InvariantCulture, $"{Load.Middle(rounds.Select(each => each.Program)):0} ÷ {Load.Middle(rounds.Select(each => each.Empty)):0} ms"))];
    }

    private static async Task<double> FirstAnswerAsync(string program, string data)
    {
        var port = FreePort();
        var started = Stopwatch.GetTimestamp();
        using var process = RunningProgram.Start(program, "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture), "--no-demo");
        while (!Answers(port))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"It ended with {process.ExitCode}.");
            }

            await Task.Delay(1);
        }

        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return took;
    }

    private static bool Answers(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(IPAddress.Loopback, port);
            socket.Send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
            Span<byte> answer = stackalloc byte[16];
            return socket.Receive(answer) >= 12 && answer[9..12].SequenceEqual("200"u8);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
