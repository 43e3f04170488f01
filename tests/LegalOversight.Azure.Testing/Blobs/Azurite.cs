using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalOversight.Azure.Testing.Blobs;

/// <summary>
/// Azurite's Blob service on a free port, in memory, under a certificate made for this run: user delegation keys need Entra ID's
/// tokens, and these need HTTPS. It ends with its standard input, so also when the tests are killed.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string Missing = "Azurite is not installed. Run ./test platform, or npm ci --prefix tests/azurite with Node.js 20.19 or later.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");
    private X509Certificate2 certificate = null!;
    private Process process = null!;

    /// <summary>Starts it.</summary>
    public async Task StartAsync()
    {
        using var key = RSA.Create(2048);
        certificate = Certificate(key);
        var (cert, secret) = (Path.Combine(folder.FullName, "cert.pem"), Path.Combine(folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(cert, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        process = Start("--blobPort", "0", "--oauth", "basic", "--cert", cert, "--key", secret, "--skipApiVersionCheck", "--inMemoryPersistence", "--silent", "--disableTelemetry");
        Endpoint = new(await ListensOnAsync() + "/devstoreaccount1");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The address of its account.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>What trusts this run's certificate and no other.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == certificate.Thumbprint },
    };

    private static X509Certificate2 Certificate(RSA key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
    }

    private Process Start(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(Root(), "tests", "azurite", "start.cjs");
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(program)!, "node_modules", "azurite")))
        {
            throw new InvalidOperationException(Missing);
        }

        try
        {
            return Process.Start(new ProcessStartInfo("node", [program, .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException(Missing, absent);
        }
    }

    private async Task<string> ListensOnAsync()
    {
        const string mark = "successfully listens on ";
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return line[(at + mark.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LegalOversight.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the project's folder.");
        }

        return folder;
    }
}
