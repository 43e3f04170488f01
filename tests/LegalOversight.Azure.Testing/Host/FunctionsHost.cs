using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Host;

/// <summary>
/// Does to a published program what the Functions host does to a custom handler: reads host.json and the function.json folders,
/// starts it, probes it, proxies requests to it, posts to it what the triggers bring, and stops it by killing it.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    // A connection asked for in the moment in which the program begins to listen may be lost, and is asked for again by the system only after seconds.
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromMilliseconds(500);
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = LongestConnecting }) { Timeout = TimeSpan.FromMinutes(10) };
    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly StringBuilder errors = new();
    private Process? program;

    private FunctionsHost(string folder, IReadOnlyDictionary<string, string> settings)
    {
        (this.folder, this.settings) = (folder, settings);
        Functions = Directory.EnumerateFiles(folder, "function.json", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file)!), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());
    }

    /// <summary>The functions by name, as their function.json declares them.</summary>
    public IReadOnlyDictionary<string, JsonObject> Functions { get; }

    /// <summary>Where the program listens.</summary>
    public Uri Program { get; private set; } = null!;

    /// <summary>The program's process.</summary>
    public int ProcessId => program!.Id;

    /// <summary>How long the program took from its start to its first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>What the program wrote to its error output.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    /// <summary>Starts the program of a published folder and probes it until it answers.</summary>
    public static async Task<FunctionsHost> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var host = new FunctionsHost(folder, settings);
        await host.StartAsync(cancellation);
        return host;
    }

    /// <summary>Starts the program, once more after it was killed.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var port = FreePort();
        Program = new($"http://127.0.0.1:{port}/");
        var began = Stopwatch.GetTimestamp();
        program = Launch(port);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(Program, cancellation);
                FirstAnswer = Stopwatch.GetElapsedTime(began);
                return;
            }
            catch (Exception failure) when (IsNoAnswer(failure) && !program.HasExited && Stopwatch.GetElapsedTime(began) < LongestStart)
            {
                await Task.Delay(10, cancellation);
            }
            catch (Exception failure) when (IsNoAnswer(failure))
            {
                throw new InvalidOperationException($"The program did not answer the probe. {Errors}", failure);
            }
        }
    }

    /// <summary>Starts the program where it is expected to end by itself.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<(int Code, string Errors)> RunToEndAsync(string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        await using var host = new FunctionsHost(folder, settings);
        host.program = host.Launch(FreePort());
        await host.program.WaitForExitAsync(cancellation);
        return (host.program.ExitCode, host.Errors);
    }

    /// <summary>Stops the program as the host does.</summary>
    public async Task KillAsync()
    {
        program!.Kill();
        await program.WaitForExitAsync();
    }

    /// <summary>Posts an invocation to a trigger.</summary>
    /// <param name="function">The function.</param>
    /// <param name="data">The data by binding.</param>
    /// <param name="metadata">The metadata.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The output bindings, or null when the invocation failed.</returns>
    /// <exception cref="InvalidOperationException">The answer is one that the host would wait for or misread.</exception>
    public async Task<JsonObject?> InvokeAsync(string function, JsonObject data, JsonObject? metadata = null, CancellationToken cancellation = default)
    {
        if (!Functions.ContainsKey(function))
        {
            throw new InvalidOperationException($"There is no function {function}.");
        }

        using var content = new StringContent(new JsonObject { ["Data"] = data, ["Metadata"] = metadata ?? [] }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(Program, function), content, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "application/json" || JsonNode.Parse(body) is not JsonObject answered)
        {
            throw new InvalidOperationException($"{function} answered {(int)answer.StatusCode} {answer.Content.Headers.ContentType} '{body}': the host waits for an object of JSON.");
        }

        var outputs = answered["Outputs"]?.AsObject() ?? [];
        var declared = Functions[function]["bindings"]!.AsArray().Where(binding => (string?)binding!["direction"] == "out").Select(binding => (string)binding!["name"]!).ToHashSet();
        return outputs.All(output => declared.Contains(output.Key)) ? outputs : throw new InvalidOperationException($"{function} has no output binding for all of {string.Join(", ", outputs.Select(output => output.Key))}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (program is { HasExited: false })
        {
            await KillAsync();
        }

        program?.Dispose();
        client.Dispose();
    }

    private Process Launch(int port)
    {
        var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "host.json"))).RootElement.GetProperty("customHandler").GetProperty("description");
        var start = new ProcessStartInfo(
            description.GetProperty("defaultExecutablePath").GetString()!,
            description.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()!))
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        var launched = Process.Start(start)!;
        launched.ErrorDataReceived += Gather;
        launched.OutputDataReceived += Gather;
        launched.BeginErrorReadLine();
        launched.BeginOutputReadLine();
        return launched;
    }

    private void Gather(object sender, DataReceivedEventArgs line)
    {
        lock (errors)
        {
            errors.AppendLine(line.Data);
        }
    }

    private static bool IsNoAnswer(Exception failure) => failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
