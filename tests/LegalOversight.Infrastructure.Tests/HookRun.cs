using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.Json.Nodes;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>
/// One hook, run in a copy of what it needs of the checkout. Every program that it calls is replaced by one that writes
/// down how it was called, and leaves behind what the real one would.
/// </summary>
internal sealed class HookRun : IDisposable
{
    private const string HostJson = "functions/LegalOversight.Functions/host.json";

    private static readonly string[] Programs = ["az", "azd", "dotnet", "npm", "curl"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hook");

    private HookRun()
    {
        foreach (var file in Directory.GetFiles(Checkout.PathOf("infra/hooks")))
        {
            Copy(Path.Combine("infra/hooks", Path.GetFileName(file)));
        }

        Copy("static-web/staticwebapp.config.json");
        Copy(HostJson);
    }

    /// <summary>The programs that were called, in order, each with its arguments in brackets.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? [.. File.ReadAllLines(Log).Select(Normal)] : [];

    private string Log => Path.Combine(folder.FullName, "calls");

    public static async Task<HookRun> BashAsync(string hook, IReadOnlyDictionary<string, string> environment)
    {
        var run = new HookRun();
        var stubs = run.folder.CreateSubdirectory("stubs").FullName;
        foreach (var program in Programs)
        {
            var stub = Path.Combine(stubs, program);
            await File.WriteAllTextAsync(stub, Stub.Replace("PROGRAM", program, StringComparison.Ordinal).Replace("HOSTJSON", run.PathOf(HostJson), StringComparison.Ordinal));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var start = new ProcessStartInfo("bash", [run.PathOf($"infra/hooks/{hook}.sh")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = stubs + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["CALLS"] = run.Log;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return process.ExitCode == 0 && errors.Length == 0 ? run : throw new InvalidOperationException(errors);
    }

    public static HookRun PowerShell(string hook, IReadOnlyDictionary<string, string> environment)
    {
        var run = new HookRun();
        using var space = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault());
        space.Open();
        using var shell = System.Management.Automation.PowerShell.Create(space);
        shell.AddScript(Functions.Replace("HOSTJSON", run.PathOf(HostJson), StringComparison.Ordinal)).AddParameter("calls", run.Log).AddParameter("environment", environment).Invoke();
        shell.Commands.Clear();
        try
        {
            shell.AddScript($"& '{run.PathOf($"infra/hooks/{hook}.ps1")}'").Invoke();
        }
        finally
        {
            // The environment is the whole process's.
            foreach (var name in environment.Keys.Append("ENTRA_CLIENT_ID"))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        return shell.Streams.Error.Count == 0 ? run : throw new InvalidOperationException(string.Join('\n', shell.Streams.Error.Select(error => error.ToString())));
    }

    public string Text(string relative) => File.ReadAllText(PathOf(relative));

    public bool Has(string relative) => File.Exists(PathOf(relative));

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string relative) => Path.Combine(folder.FullName, relative);

    private void Copy(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.Copy(Checkout.PathOf(relative), PathOf(relative));
    }

    // JSON in an argument may be laid out in any way.
    private static string Normal(string call)
    {
        const string Body = "[--body][";
        var at = call.IndexOf(Body, StringComparison.Ordinal);
        if (at < 0)
        {
            return call;
        }

        var start = at + Body.Length;
        var end = call.IndexOf("][--output]", start, StringComparison.Ordinal);
        return call[..start] + JsonNode.Parse(call[start..end])!.ToJsonString() + call[end..];
    }

    private const string Stub = """
        #!/usr/bin/env bash
        if [[ PROGRAM == curl ]]; then
          printf 'GET %s\n' "${*: -1}" >>"$CALLS"
          exit
        fi
        call=PROGRAM
        for argument in "$@"; do call+="[${argument//$'\n'/ }]"; done
        printf '%s\n' "$call" >>"$CALLS"
        case "$call" in
          'az[ad][app][create]'*) echo 55555555-5555-5555-5555-555555555555 ;;
          'az[cloud][show]'*) echo https://graph.example.org/ ;;
          'dotnet[publish]'*) mkdir -p "${*: -1}" && cp 'HOSTJSON' "${*: -1}/host.json" ;;
          'npm[run][build]'*) mkdir -p static-web/dist && echo page >static-web/dist/index.html ;;
        esac
        """;

    private const string Functions = """
        param($calls, $environment)
        foreach ($name in $environment.Keys) { Set-Item "env:$name" $environment[$name] }
        function global:Write-Call($program, $arguments) {
            $said = foreach ($argument in $arguments) {
                if ("$argument".StartsWith('@')) { (Get-Content "$argument".Substring(1) -Raw).ReplaceLineEndings(' ') } else { "$argument" }
            }
            $call = $program + (($said | ForEach-Object { "[$_]" }) -join '')
            Add-Content $calls $call
            switch -Wildcard ($call) {
                'az`[ad`]`[app`]`[create`]*' { '55555555-5555-5555-5555-555555555555' }
                'az`[cloud`]`[show`]*' { 'https://graph.example.org/' }
                'dotnet`[publish`]*' { New-Item $arguments[-1] -ItemType Directory -Force | Out-Null; Copy-Item 'HOSTJSON' (Join-Path $arguments[-1] host.json) }
                'npm`[run`]`[build`]*' { New-Item static-web/dist -ItemType Directory -Force | Out-Null; Set-Content static-web/dist/index.html page }
            }
        }
        $global:calls = $calls
        function global:az { Write-Call az $args }
        function global:azd { Write-Call azd $args }
        function global:dotnet { Write-Call dotnet $args }
        function global:npm { Write-Call npm $args }
        function global:Invoke-WebRequest { Add-Content $calls "GET $($args[0])" }
        """;
}
